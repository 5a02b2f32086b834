//! Installs the panic hook and mounts the app; nothing else.

fn main() {
    keyfolio::browser::panic::install();
    keyfolio::ui::mount();
}
