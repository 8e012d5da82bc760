//! What a build weighs, against the budget.

mod visit;

use std::fs;
use std::path::Path;

use crate::compress::{self, brotli, gzip, is_copy};
use crate::finish::{EMBED, without_words};
use crate::parallel;
use crate::step::{Failure, Outcome};

use visit::{
    Kind, Packs, beginnings, is_entry, is_first_visit, is_first_wasm, is_script_of_a_page,
    is_wasm_of_a_page,
};

/// A KB is 1024 bytes.
const KB: u64 = 1024;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Weight {
    fn of(bytes: &[u8]) -> std::io::Result<Weight> {
        Ok(Weight {
            raw: count(bytes),
            gzip: count(&gzip(bytes)?),
            brotli: count(&brotli(bytes)?),
        })
    }

    /// A file of a finished build has its compressed copies beside it, which are what a host serves.
    fn of_file(path: &Path, bytes: &[u8]) -> std::io::Result<Weight> {
        let copy = |ending| fs::metadata(compress::with(path, ending)).map(|copy| copy.len());
        match (copy(".gz"), copy(".br")) {
            (Ok(gzip), Ok(brotli)) => Ok(Weight {
                raw: count(bytes),
                gzip,
                brotli,
            }),
            _ => Weight::of(bytes),
        }
    }

    fn sum(weights: impl Iterator<Item = Weight>) -> Weight {
        weights.fold(Weight::default(), |sum, weight| Weight {
            raw: sum.raw + weight.raw,
            gzip: sum.gzip + weight.gzip,
            brotli: sum.brotli + weight.brotli,
        })
    }
}

fn count(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// A file of the build, by its path below it.
struct File {
    path: String,
    weight: Weight,
    /// Without the words in it, if it is a pack.
    wasm: Weight,
}

/// A sum that is watched, in KB of brotli.
struct Budget {
    name: &'static str,
    /// Whether a file counts, on a page whose parts are in the given pack.
    counts: fn(&str, Option<&str>) -> bool,
    /// What of a file counts.
    weighs: fn(&File) -> Weight,
    /// Whether it is about pages that a visit begins with, and not about all.
    begins_a_visit: bool,
    goal: u64,
    /// Above this the build fails.
    gate: u64,
}

const BUDGETS: [Budget; 5] = [
    Budget {
        name: "wasm of the heaviest page, without words",
        counts: is_wasm_of_a_page,
        weighs: |file| file.wasm,
        begins_a_visit: false,
        goal: 150,
        gate: 200,
    },
    Budget {
        name: "first visit, to the heaviest page to begin with",
        counts: is_first_visit,
        weighs: |file| file.weight,
        begins_a_visit: true,
        goal: 175,
        gate: 220,
    },
    Budget {
        name: "CSS",
        counts: |file, _| Kind::of(file) == Kind::Style,
        weighs: |file| file.weight,
        begins_a_visit: false,
        goal: 12,
        gate: 20,
    },
    Budget {
        name: "JS of a page",
        counts: |file, _| is_script_of_a_page(file),
        weighs: |file| file.weight,
        begins_a_visit: false,
        goal: 5,
        gate: 8,
    },
    Budget {
        name: "embed.js, which other pages load",
        counts: |file, _| file == EMBED,
        weighs: |file| file.weight,
        begins_a_visit: false,
        goal: 2,
        gate: 2,
    },
];

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Good,
    AboveGoal,
    AboveGate,
}

fn verdict(brotli: u64, budget: &Budget) -> Verdict {
    if brotli > budget.gate * KB {
        Verdict::AboveGate
    } else if brotli > budget.goal * KB {
        Verdict::AboveGoal
    } else {
        Verdict::Good
    }
}

/// Prints the weight of every file and sum, and fails above a gate.
pub(crate) fn report(dist: &Path) -> Outcome {
    let files = weigh(dist).map_err(|error| {
        Failure::new(
            format!("{} cannot be weighed: {error}.", dist.display()),
            "Build first: `cargo xtask build`.",
        )
    })?;
    if !files.iter().any(|file| Kind::of(&file.path) == Kind::Wasm) {
        return Err(Failure::new(
            format!("{} holds no build.", dist.display()),
            "Build first: `cargo xtask build`.",
        ));
    }
    let packs = Packs::of(files.iter().map(|file| file.path.as_str()));
    let (text, mut over) = table(&files, &packs);
    let without = beginnings().into_iter();
    let without = without.filter(|page| packs.of_page(page).is_none());
    over.extend(without.map(|page| format!("There is no pack of `{page}`.")));
    println!("{text}");
    match over.as_slice() {
        [] => Ok(()),
        over => Err(Failure::new(
            over.join("\n"),
            "Find what grew with the table above; docs/decisions/0004-size.md tells what was tried.",
        )),
    }
}

/// The table, and a sentence for each budget that is broken.
fn table(files: &[File], packs: &Packs) -> (String, Vec<String>) {
    let mut text = format!(
        "{:>10} {:>10} {:>10}  KB of 1024 bytes\n",
        "raw", "gzip -9", "brotli 11"
    );
    let mut row = |weight: Weight, name: &str| {
        let [raw, gzip, brotli] = [weight.raw, weight.gzip, weight.brotli].map(in_kb);
        text.push_str(&format!("{raw:>10} {gzip:>10} {brotli:>10}  {name}\n"));
    };
    let pages = files
        .iter()
        .filter(|file| Kind::of(&file.path) == Kind::Page)
        .count();
    for file in files {
        match Kind::of(&file.path) {
            Kind::Page if file.path == "index.html" && pages > 1 => {
                row(file.weight, &format!("index.html (one of {pages} alike)"));
            }
            Kind::Page if file.path != "index.html" => {}
            _ => row(file.weight, &file.path),
        }
    }
    let sum = |weighs: fn(&File) -> Weight, counts: &dyn Fn(&str) -> bool| {
        let those = files.iter().filter(|file| counts(&file.path));
        Weight::sum(those.map(weighs))
    };
    let pages = beginnings();
    // The pack of the heaviest page.
    let heaviest = |of: fn(&str) -> bool, budget: &Budget| {
        let pages = pages.iter().filter(|page| of(page));
        let those = pages.map(|page| packs.of_page(page));
        let weight = |pack| sum(budget.weighs, &|file| (budget.counts)(file, pack)).brotli;
        those.max_by_key(|pack| weight(*pack)).flatten()
    };
    for page in &pages {
        let counts = |file: &str| is_wasm_of_a_page(file, packs.of_page(page));
        let wasm = sum(|file| file.wasm, &counts);
        row(wasm, &format!("= wasm of a page of {page}"));
    }
    row(
        sum(|file| file.wasm, &is_first_wasm),
        "= wasm of every page",
    );
    let mut over = Vec::new();
    for budget in &BUDGETS {
        let pack = heaviest(
            if budget.begins_a_visit {
                is_entry
            } else {
                |_| true
            },
            budget,
        );
        let weight = sum(budget.weighs, &|file| (budget.counts)(file, pack));
        let Budget {
            name, goal, gate, ..
        } = budget;
        let note = match verdict(weight.brotli, budget) {
            Verdict::Good => format!("within the goal of {goal}"),
            Verdict::AboveGoal => format!("above the goal of {goal}, below the gate of {gate}"),
            Verdict::AboveGate => {
                let found = in_kb(weight.brotli);
                over.push(format!(
                    "{name} weighs {found} KB in brotli; at most {gate} are allowed."
                ));
                format!("ABOVE THE GATE of {gate}")
            }
        };
        row(weight, &format!("= {name}: {note}"));
    }
    (text, over)
}

fn in_kb(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(KB);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn weigh(dist: &Path) -> std::io::Result<Vec<File>> {
    let files = parallel::each(&compress::files(dist)?, |path| weigh_file(dist, path));
    let files: std::io::Result<Vec<Option<File>>> = files.into_iter().collect();
    let mut files: Vec<File> = files?.into_iter().flatten().collect();
    files.sort_by(|a, b| {
        b.weight
            .brotli
            .cmp(&a.weight.brotli)
            .then_with(|| a.path.cmp(&b.path))
    });
    Ok(files)
}

/// What a file weighs; nothing of a compressed copy.
fn weigh_file(dist: &Path, path: &Path) -> std::io::Result<Option<File>> {
    let below = path.strip_prefix(dist).unwrap_or(path);
    let name = below
        .iter()
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join("/");
    if is_copy(&name) {
        return Ok(None);
    }
    let bytes = fs::read(path)?;
    let weight = Weight::of_file(path, &bytes)?;
    let wasm = match Kind::of(&name) {
        Kind::Wasm => Weight::of(&without_words(&bytes))?,
        _ => weight,
    };
    Ok(Some(File {
        path: name,
        weight,
        wasm,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(brotli: u64) -> Weight {
        Weight {
            raw: 4 * brotli,
            gzip: 2 * brotli,
            brotli,
        }
    }

    fn file(path: &str, brotli: u64) -> File {
        File {
            path: path.to_owned(),
            weight: weight(brotli),
            wasm: weight(brotli),
        }
    }

    #[test]
    fn verdicts_have_sharp_edges() {
        let budget = Budget {
            name: "x",
            counts: |_, _| true,
            weighs: |file| file.weight,
            begins_a_visit: false,
            goal: 2,
            gate: 3,
        };
        let cases = [
            (0, Verdict::Good),
            (2048, Verdict::Good),
            (2049, Verdict::AboveGoal),
            (3072, Verdict::AboveGoal),
            (3073, Verdict::AboveGate),
        ];
        for (bytes, expected) in cases {
            assert_eq!(verdict(bytes, &budget), expected, "{bytes}");
        }
    }

    #[test]
    fn what_is_above_a_gate_is_said() {
        let light = [
            file("app-1.wasm", 80 * KB),
            file("parts/quiz-1.wasm", 20 * KB),
            file("parts/offers-1.wasm", 10 * KB),
            file("parts/offers_results-1.wasm", 30 * KB),
            file("index.html", KB),
            file("quiz/index.html", KB),
        ];
        let (text, over) = table(
            &light,
            &Packs::of(light.iter().map(|file| file.path.as_str())),
        );
        assert!(over.is_empty(), "{over:?}");
        assert!(text.contains("index.html (one of 2 alike)"), "{text}");
        assert!(
            text.contains(
                "101.0  = first visit, to the heaviest page to begin with: within the goal of 175"
            ),
            "{text}"
        );
        let heavy = [file("app-1.wasm", 100 * KB), file("s.css", 20 * KB + 1)];
        let (_, over) = table(&heavy, &Packs::default());
        assert_eq!(
            over,
            ["CSS weighs 20.1 KB in brotli; at most 20 are allowed."]
        );
    }

    #[test]
    fn what_a_file_weighs_is_what_lies_beside_it() {
        let dir = std::env::temp_dir().join(format!("steppingstone-size-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        let write =
            |name: &str, bytes: usize| fs::write(dir.join(name), vec![b'a'; bytes]).unwrap();
        write("a.css", 10_000);
        write("b.css", 10_000);
        write("b.css.gz", 70);
        write("b.css.br", 60);
        let files = weigh(&dir).unwrap();
        let found: Vec<_> = files
            .iter()
            .map(|it| (it.path.as_str(), it.weight))
            .collect();
        let beside = Weight {
            raw: 10_000,
            gzip: 70,
            brotli: 60,
        };
        let worked_out = Weight::of(&[b'a'; 10_000]).unwrap();
        assert_eq!(found, [("b.css", beside), ("a.css", worked_out)]);
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn compression_is_measured() {
        let weight = Weight::of(&[b'a'; 10_000]).unwrap();
        assert_eq!(weight.raw, 10_000);
        assert!(weight.gzip < 100 && weight.brotli < 50, "{weight:?}");
    }
}
