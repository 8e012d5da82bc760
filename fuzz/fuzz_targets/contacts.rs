#![no_main]

use libfuzzer_sys::fuzz_target;
use steppingstone_fuzz::targets;

fuzz_target!(|data: &[u8]| {
    targets::contacts(data);
});
