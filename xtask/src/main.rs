//! The few commands behind the README: serve, test, build, bench, pictures.
//!
//! Tools of pinned versions are kept in the project's own `.tools/` folder; nothing is installed
//! for the whole machine but the browsers that the tests drive.

mod bench;
mod build;
mod checks;
mod finish;
mod icons;
mod picture;
mod pieces;
mod process;
mod sizes;
mod split;
mod tools;

use process::Failure;
use std::process::ExitCode;
use xtask::server::Server;

const HELP: &str = "\
cargo xtask serve [--port N] [--dev]   build, then serve the result on this machine
cargo xtask test [--quick]             check and test everything; --quick: the pure rooms alone
cargo xtask build [--dev]              write the finished program to dist/
cargo xtask bench [options]            measure dist/ in Chromium, beside two other tables
    --sizes 100,1000,10000   numbers of accounts      --only P6,P7   some bars alone
    --runs 5                 how often each is taken  --lighthouse   Lighthouse as well
cargo xtask pictures                   draw the pictures of the README anew

--dev builds faster and larger: no link-time optimisation, no wasm-opt, no size limit.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(message)) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<(), Failure> {
    let (command, options) = words
        .split_first()
        .map_or(("help", words), |(first, rest)| (first, rest));
    match command {
        "serve" => {
            let mut options = Options::read(options, &["--port", "--dev"])?;
            let kind = options.kind();
            serve(kind, options.port.take().unwrap_or(8080))
        }
        "build" => build::build(Options::read(options, &["--dev"])?.kind()),
        "test" if Options::read(options, &["--quick"])?.quick => checks::quick(),
        "test" => checks::all(),
        "bench" => bench::bench(options),
        "pictures" => Options::read(options, &[]).and_then(|_| bench::pictures()),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(Failure(format!("there is no command “{other}”\n\n{HELP}"))),
    }
}

fn serve(kind: build::Kind, port: u16) -> Result<(), Failure> {
    build::build(kind)?;
    let server = Server::start(&process::root().join("dist"), "/", port).map_err(|error| {
        Failure(format!(
            "port {port} can't be used ({error}); choose another one with --port"
        ))
    })?;
    println!("\nKeyfolio is at {} until you press Ctrl C.", server.url());
    server.run();
    Ok(())
}

#[derive(Default)]
struct Options {
    port: Option<u16>,
    development: bool,
    quick: bool,
}

impl Options {
    fn read(words: &[String], known: &[&str]) -> Result<Self, Failure> {
        let mut options = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if !known.contains(&word.as_str()) {
                return Err(Failure(format!(
                    "“{word}” is not understood here\n\n{HELP}"
                )));
            }
            match word.as_str() {
                "--dev" => options.development = true,
                "--quick" => options.quick = true,
                _ => {
                    let value = words.next().map_or("", String::as_str);
                    options.port = Some(value.parse().map_err(|_| {
                        Failure(format!(
                            "--port takes a number from 0 to 65535, not “{value}”"
                        ))
                    })?);
                }
            }
        }
        Ok(options)
    }

    fn kind(&self) -> build::Kind {
        if self.development {
            build::Kind::Development
        } else {
            build::Kind::Optimised
        }
    }
}
