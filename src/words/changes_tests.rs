use super::*;
use crate::domain::command::EntryKind;
use crate::domain::workshop::step::Step;
use crate::words::testing::{check, check_all};

fn said(locale: Locale, label: &Label) -> String {
    describe(locale, label).replace(NO_BREAK, " ")
}

#[test]
fn somebody_reads_what_was_done_and_to_whom() {
    let owner = Label::EditAccount {
        name: "Ernst Handel".to_owned(),
        what: What::Owner,
    };
    assert_eq!(said(Locale::En, &owner), "Owner of Ernst Handel changed");
    assert_eq!(
        said(Locale::De, &owner),
        "Zuständigkeit von Ernst Handel geändert"
    );
    let many = Label::EditAccounts {
        count: 3,
        what: What::Status,
    };
    assert_eq!(said(Locale::De, &many), "Kundenphase von 3 Kunden geändert");
    let list = Label::Adopt {
        cause: AdoptionCause::List,
        accounts: 91,
    };
    assert_eq!(
        said(Locale::En, &list),
        "Customer list imported: 91 accounts"
    );
    let one = Label::DeleteAccounts {
        count: 1,
        name: "Folk och fä".to_owned(),
    };
    assert_eq!(said(Locale::De, &one), "Folk och fä gelöscht");
    let two = Label::DeleteAccounts {
        count: 2,
        name: "Folk och fä".to_owned(),
    };
    assert_eq!(said(Locale::En, &two), "2 accounts deleted");
}

#[test]
fn every_change_has_its_words() {
    use What as W;
    for what in [
        W::Name,
        W::Facts,
        W::Status,
        W::Roles,
        W::Group,
        W::Owner,
        W::Figures,
        W::People,
        W::Logged,
        W::Touchpoint,
        W::TouchpointRemoved,
        W::Rating,
        W::Decision,
        W::Plan,
        W::PlanRemoved,
        W::PlanReviewed,
        W::PlanRenewed,
        W::Entry(EntryKind::Risk),
        W::Treatment,
        W::Processes,
        W::WinBack,
        W::Reference,
    ] {
        let name = "Ernst Handel".to_owned();
        check(|locale| part(locale, what));
        check(|locale| {
            describe(
                locale,
                &Label::EditAccount {
                    name: name.clone(),
                    what,
                },
            )
        });
    }
    use ModelWhat as M;
    for what in [
        M::Criterion,
        M::Points,
        M::Thresholds,
        M::KnockOut,
        M::KeyLine,
    ] {
        check(|locale| describe(locale, &Label::Model(what)));
    }
    use AdoptionCause as C;
    for cause in [
        C::Typed,
        C::Cells,
        C::Workshop,
        C::List,
        C::Replace,
        C::Merge,
        C::Restore,
    ] {
        for accounts in [0, 2] {
            check(|locale| describe(locale, &Label::Adopt { cause, accounts }));
        }
    }
    let merged = Label::Adopt {
        cause: C::Merge,
        accounts: 0,
    };
    assert_eq!(describe(Locale::En, &merged), "File merged in");
    for step in Step::ALL {
        check(|locale| describe(locale, &Label::Workspace(HeadWhat::Workshop(step))));
    }
    check(|locale| describe(locale, &Label::Workspace(HeadWhat::Review)));
    check(|locale| {
        describe(
            locale,
            &Label::AddAccount {
                name: "A".to_owned(),
            },
        )
    });
    for say in [undone, redone, undo_of, redo_of] {
        check(|locale| say(locale, "x"));
    }
    check(|locale| several_undone(locale, 3));
    check_all(&[nothing, not_the_last, nothing_to_undo, nothing_to_redo]);
}

#[test]
fn one_is_one_and_the_rest_are_many() {
    for count in [
        accounts,
        key_accounts,
        candidates,
        people,
        ratings,
        criteria,
        points,
        plans,
        objectives,
        solutions,
        actions,
        open_actions,
        questions,
        risks,
        entries,
        rows,
        years,
        days,
        changes,
    ] {
        check(|locale| count(locale, 2));
        for locale in Locale::ALL {
            assert_ne!(count(locale, 1)[1..], count(locale, 2)[1..]);
        }
    }
    assert_eq!(accounts(Locale::De, 1_200), "1.200\u{a0}Kunden");
}
