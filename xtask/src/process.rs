//! Running other programs: with the project's own tools first on the path, and with failures that
//! say what was asked for.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What went wrong, in words for the person at the terminal.
#[derive(Debug)]
pub struct Failure(pub String);

impl Failure {
    /// A failure to read or write `path`.
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        Self(format!("{}: {error}", path.display()))
    }
}

/// The project's folder.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}

/// The folder of tools that belong to this project alone.
pub fn tools_folder() -> PathBuf {
    root().join(".tools")
}

/// The search path with the project's own tools first.
pub fn search_path() -> OsString {
    let tools = tools_folder();
    let own = [tools.join("bin"), tools.join("node_modules").join(".bin")];
    let given = std::env::var_os("PATH").unwrap_or_default();
    let all = own.into_iter().chain(std::env::split_paths(&given));
    std::env::join_paths(all).unwrap_or(given)
}

/// Where `name` is on the search path.
pub fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&search_path())
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// A program to be run in the project's folder. Words are separated by single spaces.
pub fn command(words: &str) -> Command {
    let mut words = words.split(' ');
    let name = words.next().unwrap_or_default();
    // The system looks a program up on our own path, not on the one handed to the program.
    let mut command = Command::new(find(name).unwrap_or_else(|| PathBuf::from(name)));
    command
        .args(words)
        .current_dir(root())
        .env("PATH", search_path());
    command
}

/// Runs a program to its end, its output going to the terminal.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure(format!("{} failed ({status})", name(command))))
    }
}

/// Runs a program, shows what it prints and hands every line of its standard output to `see`.
pub fn run_seeing(command: &mut Command, mut see: impl FnMut(&str)) -> Result<(), Failure> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(command, &error))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    let status = child
        .wait()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure(format!("{} failed ({status})", name(command))))
    }
}

/// The standard output of a program that succeeds quietly; `None` when it can't.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default();
    let words = command.get_args().map(|word| word.to_string_lossy());
    std::iter::once(program.to_string_lossy())
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure(format!("{} can't be started: {error}", name(command)))
}
