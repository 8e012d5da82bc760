//! How long the files about occupations take to be read and searched:
//! `cargo bench -p steppingstone-core --bench occupations`.

#![allow(missing_docs, reason = "what the macros of criterion write")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use steppingstone_core::occupations::{NameKind, Occupations, Paths, Search};

fn occupations(c: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../facts/occupations");
    let Ok(packed) = steppingstone_occupations::pack(&folder) else {
        return;
    };
    let packed = packed.into_iter().map(|file| (file.name, file.text));
    let files: BTreeMap<String, String> = packed.collect();
    let file = |name: &str| files.get(name).map(String::as_str).unwrap_or_default();
    let Ok(list) = Occupations::parse(file("occupations")) else {
        return;
    };
    let all_names = || {
        let mut search = Search::new(&list);
        for kind in [NameKind::Reported, NameKind::Alternate] {
            if let Some(name) = kind.file() {
                let _ = search.add_file(kind, file(name));
            }
        }
        search
    };
    c.bench_function("read all names", |b| b.iter(all_names));
    let search = all_names();
    for typed in [
        "n",
        "softwear developper",
        "registered nurse intensive care",
    ] {
        c.bench_function(&format!("search for \"{typed}\""), |b| {
            b.iter(|| search.find(black_box(typed), 10));
        });
    }
    let Ok(paths) = Paths::parse(file("paths")) else {
        return;
    };
    let place = |code: &str| list.place(code).unwrap_or_default();
    let (from, to) = (place("41-2031.00"), place("11-2022.00"));
    c.bench_function("find a way", |b| {
        b.iter(|| paths.find(&list, black_box(from), to, &[]));
    });
}

criterion_group!(benches, occupations);
criterion_main!(benches);
