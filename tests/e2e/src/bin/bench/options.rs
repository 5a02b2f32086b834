//! What is asked for on the command line.

use crate::bars::BARS;

/// The sizes that the bars speak of.
const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// How often each figure is taken; its median counts.
const RUNS: usize = 5;

/// The options.
pub struct Options {
    pub sizes: Vec<usize>,
    pub runs: usize,
    pub lighthouse: bool,
    only: Vec<String>,
}

impl Options {
    /// Reads `--sizes 100,1000`, `--only P6,P7`, `--runs 5`, `--lighthouse`.
    pub fn read(words: &[String]) -> Result<Self, String> {
        let mut options = Self {
            sizes: SIZES.to_vec(),
            runs: RUNS,
            lighthouse: false,
            only: Vec::new(),
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if word == "--lighthouse" {
                options.lighthouse = true;
                continue;
            }
            let value = words
                .next()
                .ok_or_else(|| format!("{word} needs a value"))?;
            let parts = || value.split(',').map(str::trim);
            let number = |text: &str| match text.parse() {
                Ok(number) if number > 0 => Ok(number),
                _ => Err(format!("{word} takes numbers from 1, not “{text}”")),
            };
            match word.as_str() {
                "--sizes" => options.sizes = parts().map(number).collect::<Result<_, _>>()?,
                "--runs" => options.runs = number(value)?,
                "--only" => {
                    options.only = parts().map(str::to_uppercase).collect();
                    let strange = options
                        .only
                        .iter()
                        .find(|name| !BARS.iter().any(|bar| bar.bar == name.as_str()));
                    if let Some(strange) = strange {
                        return Err(format!("--only: there is no bar {strange}"));
                    }
                }
                _ => return Err(format!("“{word}” is not understood here")),
            }
        }
        if options
            .sizes
            .iter()
            .any(|size| !(60..=50_000).contains(size))
        {
            return Err("--sizes: from 60 to 50,000 accounts".into());
        }
        Ok(options)
    }

    /// Whether figures of a bar are wanted.
    pub fn wants(&self, bar: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|name| name == bar)
    }

    /// Whether a bar has no figure with these options, by intention.
    pub fn leaves_out(&self, bar: &str) -> bool {
        match bar {
            "P13" => !self.lighthouse,
            // The bar of a start with 10,000 accounts.
            "P4" => !self.sizes.iter().any(|size| *size > 1_000),
            "P3" => !self.sizes.iter().any(|size| *size <= 1_000),
            "P9" => !self.sizes.iter().any(|size| *size >= 1_000),
            "R2" | "O1" => !self.sizes.contains(&1_000),
            _ => false,
        }
    }
}
