//! What is typed or pasted above the list: a name a line, perhaps with a revenue behind `;` or a tab. Pure;
//! amounts are read by a function that is handed in, because each language writes them its own way.

use crate::domain::values::Cents;

/// An account that somebody typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    pub name: String,
    pub revenue: Option<Cents>,
}

/// Reads lines; empty ones are left out. What stands behind the last `;` or the first tab is a revenue.
///
/// # Errors
/// What `amount` says about a revenue that is none; nothing is taken then.
pub fn read<E>(
    text: &str,
    amount: impl Fn(&str) -> Result<Option<Cents>, E>,
) -> Result<Vec<Typed>, E> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            let (name, revenue) = parts(line);
            Ok(Typed {
                name: name.trim().to_owned(),
                revenue: amount(revenue)?,
            })
        })
        .collect()
}

/// What stands where a revenue would, line by line: together they tell how their amounts are written.
pub fn revenues(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| parts(line).1.trim())
}

fn parts(line: &str) -> (&str, &str) {
    let parts = line.split_once('\t').or_else(|| line.rsplit_once(';'));
    let (name, revenue) = parts.unwrap_or((line, ""));
    // Further cells of a pasted row are not ours to read here.
    (name, revenue.split('\t').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Result<Option<Cents>, String> {
        match text.trim() {
            "" => Ok(None),
            digits => {
                let units: i64 = digits.parse().map_err(|_| digits.to_owned())?;
                Ok(Cents::try_from(units * 100).ok())
            }
        }
    }

    #[test]
    fn a_name_alone_and_a_name_with_revenue_are_understood() {
        let typed = read(
            "Northwind\n\n Ernst Handel ; 12000\nQUICK-Stop\t900\tBerlin",
            whole,
        );
        let typed: Vec<(String, Option<i64>)> = typed
            .expect("all amounts are amounts")
            .into_iter()
            .map(|one| (one.name, one.revenue.map(Cents::get)))
            .collect();
        let expected = [
            ("Northwind", None),
            ("Ernst Handel", Some(1_200_000)),
            ("QUICK-Stop", Some(90_000)),
        ];
        assert_eq!(
            typed,
            expected.map(|(name, cents)| (name.to_owned(), cents))
        );
    }

    #[test]
    fn the_revenues_of_all_lines_are_seen_together() {
        let revenues: Vec<&str> = revenues("A; 1.000\nB\nC\t2.000,50\tGraz").collect();
        assert_eq!(revenues, ["1.000", "", "2.000,50"]);
    }

    #[test]
    fn one_amount_that_is_none_takes_nothing_in() {
        assert_eq!(read("A; 1\nB; plenty", whole), Err("plenty".to_owned()));
    }
}
