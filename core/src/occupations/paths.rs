//! Ways from one occupation to another over related ones: fewest moves, and gentlest moves.
//!
//! O*NET relates occupations by what is done in them, what one must know and what they are called.
//! Nobody measured that people move along these ways.

use super::Occupations;
use super::reader::{FileError, Reader, numbers};
use crate::keyed::keyed;

/// The signs of the elements in the file, by their place.
const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&*";
/// A way of more moves says nothing.
const MAX_MOVES: usize = 4;
/// How many new elements of each kind are named.
const MAX_NAMED: usize = 3;

/// How much of an element an occupation needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    NotRelevant,
    Unknown,
    Step(u8),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Node {
    /// By the place of the element; empty if not rated.
    needs: Vec<Need>,
    /// What it asks for, the most important first.
    asked: Vec<usize>,
    /// Related occupations with the better of the two ranks.
    related: Vec<(usize, u8)>,
}

/// All occupations with what a move between them takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths(Vec<Node>);

keyed! {
    /// How far up a chain may go.
    Reach {
        /// One job zone a move at most.
        OneZoneUp "one_zone_up",
        /// Any: there is no way otherwise.
        AnyZone "any_zone",
    }
}

/// One move of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The place of the occupation moved to.
    pub to: usize,
    /// How many job zones it is above the one before; may be negative.
    pub zones_up: i8,
    /// `None` where either side is not rated.
    pub change: Option<Change>,
}

/// What a move carries over and what it asks for anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub carried: usize,
    /// Elements by their place, the most important first.
    pub new: Vec<usize>,
}

impl Move {
    /// Whether fewer than half of what is asked for carries over, or it cannot be known.
    pub fn is_long(&self) -> bool {
        let Some(change) = &self.change else {
            return true;
        };
        change.carried * 2 < change.carried + change.new.len()
    }

    /// The most important new skills, or the areas of knowledge: three at most.
    pub fn new_named(&self, occupations: &Occupations, skills: bool) -> Vec<usize> {
        let new = self.change.iter().flat_map(|change| &change.new).copied();
        let of_kind = new.filter(|element| {
            let element = occupations.elements.get(*element);
            element.is_some_and(|element| element.is_skill == skills)
        });
        of_kind.take(MAX_NAMED).collect()
    }
}

/// A way: its moves in order.
pub type Chain = Vec<Move>;

/// The ways that were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chains {
    pub reach: Reach,
    pub fewest: Chain,
    /// The fewest moves without a long one, within one zone; can be the same.
    pub gentlest: Option<Chain>,
}

impl Paths {
    /// Reads the file `paths`.
    ///
    /// # Errors
    /// For a file of another form.
    pub fn parse(text: &str) -> Result<Paths, FileError> {
        let (mut reader, [count]) = Reader::open(text, "paths")?;
        let lines = reader.times(count, |reader| reader.read(node))?;
        let lists: Vec<Vec<usize>> = lines.iter().map(|(_, list)| list.clone()).collect();
        let mut nodes: Vec<Node> = lines.into_iter().map(|(node, _)| node).collect();
        for (from, list) in lists.into_iter().enumerate() {
            for (to, rank) in list.into_iter().zip(1..) {
                relate(&mut nodes, from, to, rank);
                relate(&mut nodes, to, from, rank);
            }
        }
        Ok(Paths(nodes))
    }

    /// What an occupation asks for, the most important first; empty if it is not rated.
    pub fn asked(&self, place: usize) -> &[usize] {
        self.0.get(place).map_or(&[], |node| &node.asked)
    }

    /// The ways from one occupation to another that touch none of `avoid`; `None` where more than
    /// four moves are needed.
    pub fn find(
        &self,
        occupations: &Occupations,
        from: usize,
        to: usize,
        avoid: &[usize],
    ) -> Option<Chains> {
        let search = |reach, gentle| {
            let search = Search {
                paths: self,
                occupations,
                avoid,
                reach,
                gentle,
            };
            search.run(from, to)
        };
        let gentlest = search(Reach::OneZoneUp, true);
        let (reach, fewest) = match search(Reach::OneZoneUp, false) {
            Some(fewest) => (Reach::OneZoneUp, fewest),
            None => (Reach::AnyZone, search(Reach::AnyZone, false)?),
        };
        Some(Chains {
            reach,
            fewest,
            gentlest,
        })
    }

    fn step(&self, occupations: &Occupations, from: usize, to: usize) -> Option<Move> {
        let zone = |place: usize| occupations.all.get(place)?.zone?.try_into().ok();
        let (up_to, up_from): (i8, i8) = (zone(to)?, zone(from)?);
        Some(Move {
            to,
            zones_up: up_to - up_from,
            change: self.change(from, to),
        })
    }

    fn change(&self, from: usize, to: usize) -> Option<Change> {
        let (from, to) = (self.0.get(from)?, self.0.get(to)?);
        if from.needs.is_empty() || to.needs.is_empty() {
            return None;
        }
        let mut change = Change {
            carried: 0,
            new: Vec::new(),
        };
        for element in &to.asked {
            let Some(Need::Step(need)) = to.needs.get(*element) else {
                continue;
            };
            match from.needs.get(*element) {
                Some(Need::Step(has)) if has >= need => change.carried += 1,
                _ => change.new.push(*element),
            }
        }
        Some(change)
    }
}

fn relate(nodes: &mut [Node], from: usize, to: usize, rank: u8) {
    let Some(node) = nodes.get_mut(from) else {
        return;
    };
    match node.related.iter_mut().find(|(other, _)| *other == to) {
        Some((_, best)) => *best = rank.min(*best),
        None => node.related.push((to, rank)),
    }
}

fn node(line: &str) -> Option<(Node, Vec<usize>)> {
    let cells: Vec<&str> = line.split('|').collect();
    let [needs, asked, related] = cells.try_into().ok()?;
    let need = |sign: char| match sign {
        '-' => Some(Need::NotRelevant),
        '?' => Some(Need::Unknown),
        _ => u8::try_from(sign.to_digit(5)?).ok().map(Need::Step),
    };
    let node = Node {
        needs: needs.chars().map(need).collect::<Option<_>>()?,
        asked: asked
            .chars()
            .map(|sign| SIGNS.find(sign))
            .collect::<Option<_>>()?,
        related: Vec::new(),
    };
    Some((node, numbers(related)?))
}

/// What makes one of two ways of the same length better, the first that differs: fewer moves into or
/// out of occupations that are not rated, fewer new elements, a smaller sum of ranks, earlier codes.
type Cost = (usize, usize, u32, Vec<usize>);

struct Search<'a> {
    paths: &'a Paths,
    occupations: &'a Occupations,
    avoid: &'a [usize],
    reach: Reach,
    gentle: bool,
}

impl Search<'_> {
    /// The best way among the shortest. Layer by layer: each occupation is reached in its fewest
    /// moves, and of the ways there only the best can be part of the best way further on.
    fn run(&self, from: usize, to: usize) -> Option<Chain> {
        if self.avoid.contains(&to) {
            return None;
        }
        let mut is_reached: Vec<bool> = self.paths.0.iter().map(|_| false).collect();
        *is_reached.get_mut(from)? = true;
        let mut layer: Vec<(usize, Cost)> = vec![(from, Cost::default())];
        for _ in 0..=MAX_MOVES {
            if let Some((_, cost)) = layer.iter().find(|(place, _)| *place == to) {
                return self.chain(from, &cost.3);
            }
            let mut next: Vec<(usize, Cost)> = Vec::new();
            for (place, cost) in &layer {
                self.extend(*place, cost, &is_reached, &mut next);
            }
            for (place, _) in &next {
                if let Some(reached) = is_reached.get_mut(*place) {
                    *reached = true;
                }
            }
            layer = next;
        }
        None
    }

    fn extend(&self, from: usize, cost: &Cost, is_reached: &[bool], next: &mut Vec<(usize, Cost)>) {
        let related = self.paths.0.get(from).map_or(&[][..], |node| &node.related);
        for (to, rank) in related {
            let is_new = is_reached.get(*to) == Some(&false) && !self.avoid.contains(to);
            let made = is_new.then(|| self.paths.step(self.occupations, from, *to));
            let Some(Some(made)) = made else { continue };
            let leaps = self.reach == Reach::OneZoneUp && made.zones_up > 1;
            if leaps || self.gentle && made.is_long() {
                continue;
            }
            let (unrated, new) = match &made.change {
                Some(change) => (0, change.new.len()),
                None => (1, 0),
            };
            let mut places = cost.3.clone();
            places.push(*to);
            let cost = (
                cost.0 + unrated,
                cost.1 + new,
                cost.2 + u32::from(*rank),
                places,
            );
            match next.iter_mut().find(|(other, _)| other == to) {
                Some((_, best)) if *best <= cost => {}
                Some((_, best)) => *best = cost,
                None => next.push((*to, cost)),
            }
        }
    }

    fn chain(&self, from: usize, places: &[usize]) -> Option<Chain> {
        let before = std::iter::once(&from).chain(places);
        let moves = before.zip(places);
        moves
            .map(|(from, to)| self.paths.step(self.occupations, *from, *to))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Element, Join, Occupation};
    use super::*;

    fn occupations(zones: &[u8]) -> Occupations {
        let occupation = |(place, zone): (usize, &u8)| Occupation {
            code: format!("11-10{place}1.00"),
            title: String::new(),
            is_described: true,
            zone: Some(*zone),
            pay_series: None,
            pay_join: Join::None,
            rated_in: Some((2020, 2020)),
            jobs_2024: None,
        };
        let element = |place: usize| Element {
            id: place.to_string(),
            name: String::new(),
            is_skill: place < 2,
        };
        Occupations {
            elements: (0..4).map(element).collect(),
            software: Vec::new(),
            all: zones.iter().enumerate().map(occupation).collect(),
            british: Vec::new(),
        }
    }

    fn places(chain: &Chain) -> Vec<usize> {
        chain.iter().map(|step| step.to).collect()
    }

    #[track_caller]
    fn check(
        zones: &[u8],
        lines: &str,
        from: usize,
        to: usize,
        expected: Option<(Reach, &[usize])>,
    ) {
        let text = format!("paths 1 {}\n{lines}", zones.len());
        let paths = Paths::parse(&text).unwrap();
        let found = paths.find(&occupations(zones), from, to, &[]);
        let found = found.map(|chains| (chains.reach, places(&chains.fewest)));
        let found = found
            .as_ref()
            .map(|(reach, places)| (*reach, places.as_slice()));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_relation_goes_both_ways() {
        check(
            &[2, 2],
            "1111|A|1\n1111|A|\n",
            0,
            1,
            Some((Reach::OneZoneUp, &[1])),
        );
        check(
            &[2, 2],
            "1111|A|1\n1111|A|\n",
            1,
            0,
            Some((Reach::OneZoneUp, &[0])),
        );
        check(&[2, 2], "1111|A|\n1111|A|\n", 0, 1, None);
        check(
            &[2, 2],
            "1111|A|1\n1111|A|\n",
            0,
            0,
            Some((Reach::OneZoneUp, &[])),
        );
    }

    #[test]
    fn a_leap_is_taken_only_where_there_is_no_other_way() {
        let lines = "1111|A|1,2\n1111|A|2\n1111|A|\n";
        check(&[2, 3, 4], lines, 0, 2, Some((Reach::OneZoneUp, &[1, 2])));
        check(&[2, 4, 4], lines, 0, 2, Some((Reach::AnyZone, &[2])));
    }

    #[test]
    fn five_moves_are_too_many() {
        let lines = "1|A|1\n1|A|2\n1|A|3\n1|A|4\n1|A|5\n1|A|\n";
        check(
            &[2; 6],
            lines,
            0,
            4,
            Some((Reach::OneZoneUp, &[1, 2, 3, 4])),
        );
        check(&[2; 6], lines, 0, 5, None);
    }

    #[test]
    fn of_the_shortest_ways_the_one_with_the_least_to_learn_is_best() {
        // Over 1, A is new; over 2, which has it, it is new once as well; over 3 it is new twice.
        check(
            &[2; 4],
            "0|A|1,2\n1|A|3\n0|A|3\n2|A|\n",
            0,
            3,
            Some((Reach::OneZoneUp, &[2, 3])),
        );
        // Equal: the sum of ranks, then the code.
        check(
            &[2; 4],
            "1|A|2,1\n1|A|3\n1|A|3\n1|A|\n",
            0,
            3,
            Some((Reach::OneZoneUp, &[2, 3])),
        );
        check(
            &[2; 5],
            "1|A|4,1,2\n1|A|4,3\n1|A|3\n1|A|\n1||\n",
            1,
            3,
            Some((Reach::OneZoneUp, &[3])),
        );
        // One that is not rated comes last, whatever it takes.
        check(
            &[2; 4],
            "0|A|1,2\n||3\n1|A|3\n2|A|\n",
            0,
            3,
            Some((Reach::OneZoneUp, &[2, 3])),
        );
    }

    #[test]
    fn gentle_moves_carry_half_over() {
        let lines = "1000|A|1,2\n1111|ABCD|\n1100|AB|1\n";
        let paths = Paths::parse(&format!("paths 1 3\n{lines}")).unwrap();
        let list = occupations(&[2; 3]);
        let chains = paths.find(&list, 0, 1, &[]).unwrap();
        assert_eq!(places(&chains.fewest), [1]);
        assert!(chains.fewest[0].is_long());
        assert_eq!(chains.fewest[0].new_named(&list, true), [1]);
        assert_eq!(chains.fewest[0].new_named(&list, false), [2, 3]);
        let gentlest = chains.gentlest.unwrap();
        assert_eq!(places(&gentlest), [2, 1]);
        assert!(!gentlest[0].is_long() && !gentlest[1].is_long());
        assert_eq!(paths.find(&list, 0, 1, &[2]).unwrap().gentlest, None);
        assert_eq!(paths.find(&list, 0, 1, &[1]), None);
    }

    #[test]
    fn what_is_unknown_is_neither_carried_nor_new() {
        let paths = Paths::parse("paths 1 2\n?-21|A|\n2?1-|ABCD|\n").unwrap();
        let change = paths.change(0, 1).unwrap();
        assert_eq!((change.carried, change.new), (1, vec![0]));
    }
}
