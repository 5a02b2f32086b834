//! Someone opens the address for the first time.

use keyfolio_e2e::{Browser, Engine, stories};
use serde_json::json;

stories![
    the_program_starts_under_a_path,
    something_can_be_read_before_the_program_arrives in [Chromium, Firefox],
    nothing_but_the_own_files_is_asked_for,
    the_policy_forbids_anything_inline,
    the_theme_and_language_of_last_time_are_there_at_once,
    a_page_in_a_strange_frame_stays_blank in [Chromium, Firefox],
];

fn the_program_starts_under_a_path(browser: &mut Browser) {
    browser.open("");
    assert!(browser.url().ends_with("/some/path/keyfolio/"));
    assert_eq!(
        browser.script("return document.documentElement.dataset.app"),
        json!("ready")
    );
    assert_eq!(browser.page().hidden("#skeleton").count(), 0);
    assert!(browser.page().role("heading", "").count() > 0);
}

fn something_can_be_read_before_the_program_arrives(browser: &mut Browser) {
    browser.server().hold(".wasm");
    browser.visit("robots.txt");
    // Not through the driver, which would wait for the page to be complete.
    browser.run_script("location.href = './'", Vec::new());
    browser
        .page()
        .heading("Find the few customers your company depends on…")
        .see();
    assert_eq!(
        browser.page().heading("Die wenigen Kunden finden…").count(),
        0
    );
    browser.wait_until("the first paint", || {
        browser.script("return performance.getEntriesByName('first-contentful-paint').length")
            == json!(1)
    });
    assert_eq!(
        browser.script("return document.documentElement.dataset.app"),
        json!("loading")
    );
    browser.server().release();
    browser.wait_until("the program to start", || {
        browser.script("return document.documentElement.dataset.app") == json!("ready")
    });
}

fn nothing_but_the_own_files_is_asked_for(browser: &mut Browser) {
    browser.open("");
    let mut requests = browser.server().take_requests();
    assert!(
        requests
            .iter()
            .all(|path| path.starts_with("/some/path/keyfolio/")),
        "{requests:?}"
    );
    // What comes after the worker is fetched for the next visit, by a program that runs already;
    // tests/e2e/stories/offline.rs looks at it.
    let worker = requests
        .iter()
        .position(|path| path.ends_with("/service-worker.js"));
    requests.truncate(worker.unwrap_or(requests.len()));
    let count = |end: &str| requests.iter().filter(|path| path.ends_with(end)).count();
    assert_eq!(count(".css"), 1, "{requests:?}");
    // WebKit does not hand what was preloaded to `fetch` and asks for it again.
    let programs = if browser.engine() == Engine::WebKit {
        2
    } else {
        1
    };
    assert!(count(".wasm") <= programs, "{requests:?}");
    // Chromium asks for the icon as often as the title changes.
    requests.dedup_by(|one, other| one == other && one.ends_with(".svg"));
    assert!(requests.len() <= 10, "{requests:?}");
}

fn the_policy_forbids_anything_inline(browser: &mut Browser) {
    let page = read(browser, "index.html");
    let policy = page
        .split("Content-Security-Policy\" content=\"")
        .nth(1)
        .expect("a policy");
    let policy = policy.split('"').next().unwrap_or_default();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
        "{policy}"
    );
    assert!(!policy.contains("http"), "no other host: {policy}");
    browser.open("");
    browser.expect_error("blocked");
    browser.expect_error("Content Security Policy");
    browser.expect_error("Content-Security-Policy");
    let ran = browser.run_script(
        "const script = document.createElement('script');
         script.textContent = 'window.ran = true';
         document.body.append(script);
         return window.ran === true || window.wrappedJSObject?.ran === true;",
        Vec::new(),
    );
    assert_eq!(ran, json!(false), "an inline script ran");
}

fn the_theme_and_language_of_last_time_are_there_at_once(browser: &mut Browser) {
    browser.open("");
    browser.prefer("dark", "de");
    let root = browser
        .script("const root = document.documentElement; return [root.dataset.theme, root.lang]");
    assert_eq!(root, json!(["dark", "de"]));
}

fn a_page_in_a_strange_frame_stays_blank(browser: &mut Browser) {
    browser.open("");
    // A frame of our own is as good as a stranger's; the policy of the page itself allows none, so
    // it is asked for from a plain file.
    browser.visit("robots.txt");
    browser.run_script(
        "const frame = document.createElement('iframe');
         frame.src = './';
         document.documentElement.append(frame);",
        Vec::new(),
    );
    browser.wait_until("the framed page to arrive", || {
        browser.script("return document.querySelector('iframe').contentDocument?.documentElement?.dataset.framed")
            == json!("")
    });
    let state = browser.script(
        "const root = document.querySelector('iframe').contentDocument.documentElement;
         return [getComputedStyle(root).display, root.dataset.app]",
    );
    assert_eq!(state, json!(["none", "loading"]));
}

/// A file as the server hands it out.
fn read(browser: &Browser, name: &str) -> String {
    browser.visit("robots.txt");
    let script = "const done = arguments[1];
        fetch(arguments[0], { cache: 'no-store' }).then((answer) => answer.text()).then(done, (error) => done(String(error)));";
    browser
        .run_async_script(script, vec![json!(name)])
        .as_str()
        .unwrap_or_default()
        .to_owned()
}
