//! The server, asked over real connections.

use super::*;
use std::io::Read;

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("keyfolio-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a temporary folder");
        fs::write(path.join("index.html"), "<h1>Hello</h1>").expect("a page");
        fs::write(path.join("app.wasm"), [0, 97, 115, 109]).expect("a program");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn ask(server: &Server, request: &str) -> String {
    let mut connection = TcpStream::connect(server.address).expect("a connection");
    let version = if request.contains(" HTTP/") {
        ""
    } else {
        " HTTP/1.1"
    };
    let text = format!("{request}{version}\r\nConnection: close\r\n\r\n");
    connection.write_all(text.as_bytes()).expect("a request");
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn the_start_page_is_served_under_a_path() {
    let folder = Folder::new("page");
    let server = Server::start(&folder.0, "/some/path", 0).expect("a server");
    assert!(server.url().ends_with("/some/path/"));
    assert!(ask(&server, "GET /some/path/?rescue").ends_with("<h1>Hello</h1>"));
    assert!(ask(&server, "GET /some/path").starts_with("HTTP/1.1 301"));
    assert!(ask(&server, "GET /").starts_with("HTTP/1.1 404"));
    assert_eq!(server.take_requests(), ["/some/path/", "/some/path", "/"]);
}

#[test]
fn webassembly_has_its_media_type_and_a_head_request_no_body() {
    let folder = Folder::new("type");
    let server = Server::start(&folder.0, "/", 0).expect("a server");
    let answer = ask(&server, "HEAD /app.wasm");
    assert!(answer.contains("Content-Type: application/wasm\r\n"));
    assert!(answer.ends_with("\r\n\r\n"));
}

#[test]
fn nothing_outside_the_folder_can_be_asked_for() {
    let folder = Folder::new("outside");
    let server = Server::start(&folder.0, "/", 0).expect("a server");
    for path in [
        "/../secret",
        "/%2e%2e/secret",
        "//etc/passwd",
        "/a\\..\\b",
        "/%ff",
        "/%2",
    ] {
        assert!(
            ask(&server, &format!("GET {path}")).starts_with("HTTP/1.1 400"),
            "{path}"
        );
    }
    assert!(ask(&server, "POST /").starts_with("HTTP/1.1 405"));
}

#[test]
fn another_release_takes_the_place_of_the_one_before() {
    let (first, second) = (Folder::new("first"), Folder::new("second"));
    fs::write(second.0.join("index.html"), "<h1>Again</h1>").expect("a page");
    let server = Server::start(&first.0, "/", 0).expect("a server");
    server.publish(&second.0);
    assert!(ask(&server, "GET /").ends_with("<h1>Again</h1>"));
}

#[test]
fn a_stopped_server_answers_nobody() {
    let folder = Folder::new("stop");
    let mut server = Server::start(&folder.0, "/", 0).expect("a server");
    server.stop();
    assert!(TcpStream::connect(server.address).is_err());
}

#[test]
fn whoever_takes_gzip_gets_the_compressed_file_that_lies_beside_it() {
    let folder = Folder::new("gzip");
    fs::write(folder.0.join("app.wasm.gz"), "packed").expect("a compressed file");
    let server = Server::start(&folder.0, "/", 0).expect("a server");
    let packed = ask(
        &server,
        "GET /app.wasm HTTP/1.1\r\nAccept-Encoding: br, gzip",
    );
    assert!(packed.contains("Content-Encoding: gzip\r\n"));
    assert!(packed.contains("Content-Type: application/wasm\r\n"));
    assert!(packed.ends_with("packed"));
    assert!(!ask(&server, "GET /app.wasm").contains("Content-Encoding"));
}
