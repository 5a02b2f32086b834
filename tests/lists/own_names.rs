//! Whatever the program itself calls a field, the importer knows it by that name: in the choices of the import, in the
//! list, on the page of an account, in what is exported.

use keyfolio::domain::account::{Figure, LifeCycle};
use keyfolio::domain::command::{AccountDay, AccountText};
use keyfolio::domain::values::Year;
use keyfolio::exchange::list::header::interpret;
use keyfolio::exchange::list::status::status_of;
use keyfolio::session::listing::Column;
use keyfolio::words::{account, views};
use proptest::prelude::*;

use super::*;

/// Every field that a column can mean; those of amounts with each kind of period.
fn fields() -> Vec<Field> {
    const KINDS: [AmountKind; 5] = [
        AmountKind::Revenue,
        AmountKind::GrossRevenue,
        AmountKind::PlannedRevenue,
        AmountKind::Margin,
        AmountKind::Potential,
    ];
    let periods = [Period::Year(2024), Period::Total, Period::Unstated];
    let amounts = KINDS.into_iter().flat_map(|kind| {
        periods.map(|period| match kind {
            // A potential looks ahead and has no year.
            AmountKind::Potential => Field::amount(kind, Period::Unstated),
            kind => Field::amount(kind, period),
        })
    });
    let chosen = Field::CHOICES.into_iter();
    let chosen = chosen.filter(|field| *field != Field::Ignore);
    chosen.chain(amounts).collect()
}

/// The field that a column of the list shows, as far as it can be imported.
fn field_of(column: Column) -> Option<Field> {
    Some(match column {
        Column::Name => Field::Name,
        Column::Group => Field::Group,
        Column::LifeCycle => Field::Status,
        Column::Revenue => Field::amount(AmountKind::Revenue, Period::Unstated),
        Column::RevenueOf(year) => {
            Field::amount(AmountKind::Revenue, Period::Year(i32::from(year.get())))
        }
        Column::Margin => Field::amount(AmountKind::Margin, Period::Unstated),
        Column::Potential => Field::amount(AmountKind::Potential, Period::Unstated),
        Column::Class => Field::AbcClass,
        Column::Owner => Field::Owner,
        Column::Industry => Field::Industry,
        Column::Country => Field::Country,
        Column::Region => Field::Region,
        Column::City => Field::City,
        Column::CustomerNumber => Field::CustomerNumber,
        Column::Tags => Field::Tags,
        Column::Website => Field::Website,
        Column::VatId => Field::VatId,
        Column::Since => Field::Since,
        Column::LastOrder => Field::LastOrder,
        Column::ContractEnd => Field::ContractEnd,
        Column::Select
        | Column::Key
        | Column::Share
        | Column::Cumulative
        | Column::Score
        | Column::NextAction
        | Column::NextReview
        | Column::Rank
        | Column::Decision
        | Column::Roles
        | Column::Motion
        | Column::ActionDue
        | Column::OpenActions
        | Column::Plan => return None,
    })
}

/// Every name with the field that it stands for.
fn names() -> Vec<(String, Field)> {
    let year = Year::try_from(2024).expect("a year");
    let mut names = Vec::new();
    for locale in Locale::ALL {
        for field in fields() {
            names.push((wording::field(locale, 1, field), field));
        }
        for column in Column::all(&[year]) {
            if let Some(field) = field_of(column) {
                names.push((views::column(locale, 1, column), field));
                names.push((views::column_head(locale, 1, column), field));
            }
        }
        use AccountText as T;
        names.extend(
            [
                (T::CustomerNumber, Field::CustomerNumber),
                (T::Industry, Field::Industry),
                (T::City, Field::City),
                (T::Region, Field::Region),
                (T::Country, Field::Country),
                (T::Website, Field::Website),
                (T::VatId, Field::VatId),
                (T::Notes, Field::Notes),
            ]
            .map(|(text, field)| (account::text_field(locale, text).to_owned(), field)),
        );
        use AccountDay as D;
        names.extend(
            [
                (D::Since, Field::Since),
                (D::LastOrder, Field::LastOrder),
                (D::ContractEnd, Field::ContractEnd),
            ]
            .map(|(day, field)| (account::day_field(locale, day).to_owned(), field)),
        );
        let kinds = [
            AmountKind::Revenue,
            AmountKind::Margin,
            AmountKind::Potential,
        ];
        for (figure, kind) in Figure::ALL.into_iter().zip(kinds) {
            let field = Field::amount(kind, Period::Unstated);
            names.push((account::figure(locale, figure).to_owned(), field));
            names.push((account::figure_head(locale, figure), field));
        }
        names.extend(
            [
                (account::name(locale), Field::Name),
                (account::status(locale), Field::Status),
                (account::parent(locale), Field::Parent),
                (account::group(locale), Field::Group),
                (account::owner(locale), Field::Owner),
                (account::tags(locale), Field::Tags),
                (account::person_title(locale), Field::ContactTitle),
                (account::person_email(locale), Field::Email),
                (account::person_phone(locale), Field::Phone),
            ]
            .map(|(name, field)| (name.to_owned(), field)),
        );
        // Words that were used for a field before, and that lists in the world still have.
        names.push(("Verantwortlich".to_owned(), Field::Owner));
    }
    names
}

#[test]
fn every_name_that_is_shown_for_a_field_is_recognised() {
    let wrong: Vec<_> = names()
        .into_iter()
        .map(|(name, field)| (interpret(&name, CONTEXT).field, name, field))
        .filter(|(found, _, field)| found != field)
        .collect();
    assert!(wrong.is_empty(), "found, name, wanted: {wrong:#?}");
}

#[test]
fn what_the_program_computes_itself_is_not_taken_for_anything_else() {
    let columns = [
        Column::Key,
        Column::Share,
        Column::Cumulative,
        Column::Score,
        Column::NextAction,
        Column::NextReview,
        Column::Rank,
        Column::Decision,
        Column::Roles,
        Column::Motion,
        Column::ActionDue,
        Column::OpenActions,
    ];
    for locale in Locale::ALL {
        for column in columns {
            let name = views::column_head(locale, 1, column);
            assert_eq!(interpret(&name, CONTEXT).field, Field::Ignore, "{name}");
        }
    }
}

#[test]
fn every_phase_of_a_customer_is_known_by_its_own_word() {
    for status in LifeCycle::ALL {
        for locale in Locale::ALL {
            let word = account::life_cycle(locale, status);
            assert_eq!(status_of(word), Some(status), "{word}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn however_a_known_name_is_dressed_it_is_recognised(
        (name, field) in proptest::sample::select(names()),
        before in "[ \t]{0,2}",
        after in proptest::sample::select(vec!["", " ", ":", " *", " :"]),
        large in any::<bool>(),
    ) {
        let name = if large { name.to_uppercase() } else { name };
        let header = format!("{before}{name}{after}");
        prop_assert_eq!(interpret(&header, CONTEXT).field, field, "{}", header);
    }
}
