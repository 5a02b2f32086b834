//! Where the program is to be taken apart, the linker leaves its relocations in it: from them the splitter
//! sees what needs what.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // Other linkers than the one of WebAssembly do not know the word.
    let is_web = std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32");
    if is_web && std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
