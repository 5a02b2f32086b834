//! The program without a network, and a newer release that must not get in anybody's way.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::wait_until_saved;
use keyfolio_e2e::{Browser, project, stories};
use serde_json::{Value, json};
use xtask::offline;

stories![
    the_next_visit_is_prepared_when_the_program_runs,
    a_second_visit_needs_no_network,
    a_browser_that_starts_without_network_opens_everything in [Chromium, Firefox],
    a_newer_release_waits_until_it_is_asked_for,
    another_tab_keeps_its_release_until_its_person_wants_the_newer_one in [Chromium, Firefox],
    a_release_that_does_not_arrive_whole_changes_nothing,
    a_build_without_a_worker_takes_the_earlier_one_away,
    a_screen_that_does_not_arrive_can_be_asked_for_again,
];

/// A copy of the build as a release of its own: with a worker, and a word that tells it from others.
struct Release(PathBuf);

impl Release {
    fn new(word: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("keyfolio-{word}-{}", std::process::id()));
        let release = Self(folder);
        copy(&project().join("dist"), &release.0);
        release.change(
            "index.html",
            "<html ",
            &format!("<html data-release=\"{word}\" "),
        );
        release.change("robots.txt", "", &format!("# {word}\n"));
        offline::add(&release.0).expect("a worker");
        release
    }

    /// The files of other screens than the first; a build for development has none.
    fn parts(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(&self.0).expect("a build").flatten();
        let name = |path: &Path| {
            path.file_name()
                .map(|name| name.to_string_lossy().into_owned())
        };
        let is_part = |path: &PathBuf| {
            path.extension()
                .is_some_and(|extension| extension == "wasm")
                && name(path).is_some_and(|name| !name.starts_with("keyfolio-"))
        };
        files.map(|entry| entry.path()).filter(is_part).collect()
    }

    fn change(&self, file: &str, old: &str, new: &str) {
        let file = self.0.join(file);
        let text = fs::read_to_string(&file).expect("a text");
        fs::write(&file, text.replacen(old, new, 1)).expect("a changed text");
    }
}

impl Drop for Release {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a build").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// Which release the page is of.
fn release(browser: &Browser) -> Value {
    browser.script("return document.documentElement.dataset.release")
}

#[track_caller]
fn wait_for_release(browser: &Browser, word: &str) {
    browser.wait_until(word, || {
        release(browser) == json!(word)
            && browser.script("return document.documentElement.dataset.app") == json!("ready")
    });
}

/// Until the worker has said that all of the release is kept.
#[track_caller]
fn wait_until_kept(browser: &Browser) {
    browser.wait_until("the release to be kept", || {
        browser.script("return document.documentElement.dataset.offline") == json!("ready")
    });
}

/// The releases that are kept.
fn kept(browser: &Browser) -> usize {
    let names = browser.run_async_script(
        "caches.keys().then((names) => arguments[0](names.filter((name) => name.startsWith('keyfolio '))))",
        Vec::new(),
    );
    names.as_array().map_or(0, Vec::len)
}

/// Something that a page loses when it is loaded anew.
fn mark_page(browser: &Browser) {
    browser.run_script("document.body.dataset.still = 'here'", Vec::new());
}

fn is_still_here(browser: &Browser) -> bool {
    browser.script("return document.body.dataset.still") == json!("here")
}

fn first_visit(browser: &mut Browser, release: &Release) {
    browser.server().publish(&release.0);
    browser.open("#/accounts");
    add(browser, "Alpha");
    wait_until_kept(browser);
}

fn add(browser: &Browser, name: &str) {
    let entry = browser.page().css("#quick-entry");
    entry.fill(&format!("{name}\u{e007}"));
    browser.page().link(name).see();
    wait_until_saved(browser);
}

fn the_next_visit_is_prepared_when_the_program_runs(browser: &mut Browser) {
    let release = Release::new("prepared");
    browser.server().publish(&release.0);
    browser.open("");
    wait_until_kept(browser);
    let requests = browser.take_requests();
    let own = |path: &String| path.starts_with("/some/path/keyfolio/");
    assert!(requests.iter().all(own), "{requests:?}");
    let worker = requests
        .iter()
        .position(|path| path.ends_with("/service-worker.js"));
    let (before, after) = requests.split_at(worker.expect("the worker is asked for"));
    let asked = |part: &[String], end: &str| part.iter().filter(|path| path.ends_with(end)).count();
    assert_eq!(asked(before, "robots.txt"), 0, "{requests:?}");
    // The program has arrived once; what is kept is taken from the browser's own cache. Only now come the parts
    // of other screens, each of them once.
    let program = |part: &[String]| {
        let is_program = |path: &&String| path.contains("/keyfolio-") && path.ends_with(".wasm");
        part.iter().filter(is_program).count()
    };
    assert!(program(before) > 0, "{requests:?}");
    assert_eq!(asked(before, ".wasm"), program(before), "{requests:?}");
    assert_eq!(program(after), 0, "{requests:?}");
    assert_eq!(asked(after, ".wasm"), release.parts().len(), "{requests:?}");
    // Browsers look at the icons themselves, as often as they like.
    assert_eq!(asked(after, "robots.txt"), 1, "{requests:?}");
    assert!(asked(after, "icon-maskable-512.png") > 0, "{requests:?}");
}

fn a_second_visit_needs_no_network(browser: &mut Browser) {
    let release = Release::new("second-visit");
    first_visit(browser, &release);
    browser.server().stop();
    browser.reload();
    browser.page().link("Alpha").see();
    add(browser, "Beta");
    browser.reload();
    browser.page().link("Beta").see();
    browser.open("#/data");
    let line = "Works without network: the whole program is in this browser.";
    browser.page().text(line).see();
    // The full address works as well, and so does the way out when the program does not.
    browser.open("index.html#/accounts");
    browser.page().link("Alpha").see();
    browser.open("?rescue");
    let file = browser.download(|| browser.page().button("Download my data").click());
    assert!(file.text().contains("Beta"));
}

fn a_browser_that_starts_without_network_opens_everything(browser: &mut Browser) {
    let release = Release::new("cold-start");
    first_visit(browser, &release);
    browser.server().stop();
    browser.restart().expect("the browser starts again");
    for screen in ["#/accounts", "#/portfolio", "#/plans", "#/model", "#/data"] {
        browser.open(screen);
        browser.page().css("main h1").see();
    }
    browser.open("#/accounts");
    browser.page().link("Alpha").see();
    add(browser, "Beta");
}

fn a_newer_release_waits_until_it_is_asked_for(browser: &mut Browser) {
    let first = Release::new("waits-first");
    let second = Release::new("waits-second");
    first_visit(browser, &first);
    // Caches of others on the same host are none of our business.
    browser.run_async_script(
        "caches.open('keyfolio /another/path/ 1').then(() => arguments[0]())",
        Vec::new(),
    );
    let _ = browser.take_requests();
    browser.server().publish(&second.0);
    browser.reload();
    mark_page(browser);
    browser.page().button("Load the new version").see();
    assert_eq!(release(browser), json!("waits-first"));
    browser.check_accessibility();
    let requests = browser.take_requests();
    let fetched = |end: &str| requests.iter().any(|path| path.ends_with(end));
    assert!(fetched("robots.txt"), "{requests:?}");
    assert!(
        !fetched(".css") && !fetched(".wasm"),
        "what is the same is not fetched again: {requests:?}"
    );
    // Loading the page anew is not asking for another version.
    browser.reload();
    let load = browser.page().button("Load the new version");
    load.see();
    assert_eq!(release(browser), json!("waits-first"));
    mark_page(browser);
    browser.page().css("#quick-entry").fill("Beta\u{e007}");
    assert!(is_still_here(browser));
    load.click();
    wait_for_release(browser, "waits-second");
    assert!(!is_still_here(browser));
    browser.page().link("Beta").see();
    assert_eq!(browser.route(), "#/accounts");
    browser.wait_until("the older release to go", || kept(browser) == 2);
    browser.page().button("Load the new version").gone();
    wait_until_kept(browser);
    browser.server().stop();
    browser.reload();
    assert_eq!(release(browser), json!("waits-second"));
    browser.page().link("Alpha").see();
}

fn another_tab_keeps_its_release_until_its_person_wants_the_newer_one(browser: &mut Browser) {
    let older = Release::new("tabs-older");
    let newer = Release::new("tabs-newer");
    first_visit(browser, &older);
    browser.reload();
    wait_until_kept(browser);
    let first = browser.tab();
    let second = browser.new_tab();
    browser.open("#/accounts");
    wait_until_kept(browser);
    browser.page().css("#quick-entry").fill("Half a na");
    mark_page(browser);
    browser.switch_to(&first);
    browser.server().publish(&newer.0);
    browser.reload();
    browser.page().button("Load the new version").click();
    wait_for_release(browser, "tabs-newer");
    wait_until_kept(browser);
    assert_eq!(kept(browser), 2, "the other tab may need the older one");
    // The other tab is told, keeps what is being typed, and still gets the files of its own release.
    browser.switch_to(&second);
    let load = browser.page().button("Load the new version");
    load.see();
    assert!(is_still_here(browser));
    assert_eq!(browser.page().css("#quick-entry").value(), "Half a na");
    assert!(fetched(browser, "robots.txt").starts_with("# tabs-older"));
    add(browser, "Half a name");
    load.click();
    wait_for_release(browser, "tabs-newer");
    browser.page().link("Half a name").see();
    assert!(fetched(browser, "robots.txt").starts_with("# tabs-newer"));
    browser.wait_until("the older release to go", || kept(browser) == 1);
    browser.switch_to(&first);
    browser.page().link("Half a name").see();
}

/// A file as the page gets it.
fn fetched(browser: &Browser, name: &str) -> String {
    let text = browser.run_async_script(
        "fetch(arguments[0]).then((answer) => answer.text()).then(arguments[1], (error) => arguments[1](String(error)))",
        vec![json!(name)],
    );
    text.as_str().unwrap_or_default().to_owned()
}

fn a_release_that_does_not_arrive_whole_changes_nothing(browser: &mut Browser) {
    let whole = Release::new("whole");
    let broken = Release::new("broken");
    broken.change("robots.txt", "broken", "changed on the way");
    first_visit(browser, &whole);
    let _ = browser.take_requests();
    browser.server().publish(&broken.0);
    browser.reload();
    const AT_REST: &str = "navigator.serviceWorker.getRegistration()
        .then((one) => arguments[0](!one.installing && !one.waiting))";
    let mut requests = Vec::new();
    browser.wait_until("the newer release to be tried and refused", || {
        requests.extend(browser.take_requests());
        requests.iter().any(|path| path.ends_with("robots.txt"))
            && browser.run_async_script(AT_REST, Vec::new()) == json!(true)
    });
    assert_eq!(browser.page().button("Load the new version").count(), 0);
    browser.server().stop();
    browser.reload();
    assert_eq!(release(browser), json!("whole"));
    browser.page().link("Alpha").see();
    add(browser, "Beta");
}

fn a_build_without_a_worker_takes_the_earlier_one_away(browser: &mut Browser) {
    let released = Release::new("released");
    let without = Release::new("without");
    without.change(
        "index.html",
        "name=\"keyfolio-worker\"",
        "name=\"no-worker\"",
    );
    offline::leave_out(&without.0).expect("the other worker");
    first_visit(browser, &released);
    browser.server().publish(&without.0);
    browser.reload();
    browser.page().link("Alpha").see();
    browser.wait_until("the worker to go", || {
        browser.run_async_script(
            "navigator.serviceWorker.getRegistrations().then((all) => arguments[0](all.length))",
            Vec::new(),
        ) == json!(0)
            && kept(browser) == 0
    });
    browser.reload();
    assert_eq!(release(browser), json!("without"));
    browser.page().link("Alpha").see();
}

fn a_screen_that_does_not_arrive_can_be_asked_for_again(browser: &mut Browser) {
    let release = Release::new("parts");
    // Nothing keeps the parts before they are asked for.
    release.change(
        "index.html",
        "name=\"keyfolio-worker\"",
        "name=\"no-worker\"",
    );
    let parts = release.parts();
    let aside = release.0.join("aside");
    fs::create_dir(&aside).expect("a folder");
    let place_aside = |part: &Path| aside.join(part.file_name().expect("a name"));
    for part in &parts {
        fs::rename(part, place_aside(part)).expect("a part is put aside");
    }
    browser.server().publish(&release.0);
    browser.open("#/accounts");
    add(browser, "Alpha");
    browser.page().css(".rail").link("Portfolio").click();
    if !parts.is_empty() {
        for part in [".wasm", "integrity", "Failed to load resource"] {
            browser.expect_error(part);
        }
        browser
            .page()
            .heading("This page could not be loaded")
            .see();
        browser.check_accessibility();
        let again = browser.page().button("Try again");
        again.click();
        again.see();
        for part in &parts {
            fs::rename(place_aside(part), part).expect("a part is put back");
        }
        again.click();
    }
    let heading = browser.page().heading("Portfolio");
    heading.see();
    browser.wait_until("the heading to have the focus", || {
        browser.script("return document.activeElement.textContent") == json!("Portfolio")
    });
    browser.page().css(".rail").link("Accounts").click();
    browser.page().link("Alpha").see();
}
