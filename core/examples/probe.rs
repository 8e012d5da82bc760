use std::io::BufRead;
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::split::split;
use steppingstone_core::goals::*;
fn main() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let mut draft = GoalDraft::default();
        draft.set_statement(&line);
        let r = report(&draft, &Context::default(), today, &EN);
        let warns: Vec<u8> = [1u8,2,3,6,8,9,10,13,38].into_iter().filter(|n| matches!(r.verdict(*n), Some(Verdict::Warn(_)))).collect();
        println!("{line}\n   {warns:?}");
        for n in [1u8,2,3,8,9,10,38] {
            for m in mends(&draft, &Context::default(), today, &EN, n) {
                if let Mend::Statement(s) = m { println!("      {n}: {s}"); }
            }
        }
        if let Some(g) = split(&draft, &EN) {
            println!("      6: {}", g.iter().map(|g| g.statement()).collect::<Vec<_>>().join(" / "));
        }
    }
}
