//! The words of areas.

use steppingstone_core::balance::Area;

use crate::words::balance_check_in as w;

pub(super) fn area(area: Area) -> &'static str {
    match area {
        Area::Energy => w::areas::energy(),
        Area::Off => w::areas::off(),
        Area::Rest => w::areas::rest(),
        Area::People => w::areas::people(),
        Area::Say => w::areas::say(),
        Area::Load => w::areas::load(),
    }
}

pub(super) fn statement(area: Area) -> &'static str {
    match area {
        Area::Energy => w::statements::energy(),
        Area::Off => w::statements::off(),
        Area::Rest => w::statements::rest(),
        Area::People => w::statements::people(),
        Area::Say => w::statements::say(),
        Area::Load => w::statements::load(),
    }
}
