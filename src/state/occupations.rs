//! What occupations ask for and pay, as far as it has been fetched. A file is fetched when it is first
//! asked for; who asks follows it.

use std::any::Any;
use std::sync::Arc;

use leptos::prelude::*;
use steppingstone_core::occupations::{
    FileList, Group, NameKind, NationalWages, Occupations, Paths, PriceLevels, Search, Wages,
    group_file, wages_file,
};

use crate::platform::occupations;

/// Something of these files.
#[derive(Debug)]
pub enum Loaded<T: ?Sized> {
    Coming,
    There(Arc<T>),
    /// It cannot be had now; [`OccupationFiles::retry`] asks again.
    Failed,
}

impl<T: ?Sized> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        match self {
            Loaded::Coming => Loaded::Coming,
            Loaded::There(it) => Loaded::There(it.clone()),
            Loaded::Failed => Loaded::Failed,
        }
    }
}

/// The same if it is the very same.
impl<T: ?Sized> PartialEq for Loaded<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Loaded::Coming, Loaded::Coming) | (Loaded::Failed, Loaded::Failed) => true,
            (Loaded::There(a), Loaded::There(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

impl<T> Loaded<T> {
    pub fn there(&self) -> Option<&T> {
        match self {
            Loaded::There(it) => Some(it),
            _ => None,
        }
    }

    /// What follows from it, once it is there.
    pub fn and_then<U>(self, next: impl FnOnce(Arc<T>) -> Loaded<U>) -> Loaded<U> {
        match self {
            Loaded::Coming => Loaded::Coming,
            Loaded::There(it) => next(it),
            Loaded::Failed => Loaded::Failed,
        }
    }
}

/// Which names of occupations are searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    Titles,
    /// Also what people in the job call it.
    Reported,
    All,
}

/// What has come of a file, whatever it is.
type Parsed = Arc<dyn Any + Send + Sync>;
type Parse = Box<dyn Fn(&str) -> Option<Parsed>>;

/// The files, for every page.
#[derive(Clone, Copy)]
pub struct OccupationFiles {
    /// By name; `None` for what could not be had.
    files: RwSignal<Vec<(String, Option<Parsed>)>>,
    /// What has been asked for.
    asked: StoredValue<Vec<String>>,
    /// What was made of the files, by a name of its own.
    made: StoredValue<Vec<(&'static str, Parsed)>>,
}

pub fn provide_occupations() {
    provide_context(OccupationFiles {
        files: RwSignal::default(),
        asked: StoredValue::default(),
        made: StoredValue::default(),
    });
}

pub fn use_occupations() -> OccupationFiles {
    expect_context()
}

/// The name of the list of files.
const FILES: &str = "files";

impl OccupationFiles {
    /// Which files there are.
    pub fn files(self) -> Loaded<FileList> {
        self.file(FILES, FileList::parse)
    }

    /// All occupations. The other files mean them by their place in it.
    pub fn list(self) -> Loaded<Occupations> {
        self.file("occupations", |text| Occupations::parse(text).ok())
    }

    /// The profiles of the major group of an occupation.
    pub fn group(self, code: &str) -> Loaded<Group> {
        self.file(&group_file(code), |text| Group::parse(text).ok())
    }

    /// Pay in the nation, and what the series are called.
    pub fn national(self) -> Loaded<NationalWages> {
        self.file("wages-us", |text| NationalWages::parse(text).ok())
    }

    /// Pay in a state, such as `OH`.
    pub fn wages(self, state: &str) -> Loaded<Wages> {
        self.file(&wages_file(state), |text| Wages::parse(text).ok())
    }

    pub fn paths(self) -> Loaded<Paths> {
        self.file("paths", |text| Paths::parse(text).ok())
    }

    pub fn price_levels(self) -> Loaded<PriceLevels> {
        self.file("price-levels", |text| PriceLevels::parse(text).ok())
    }

    /// What O*NET, BLS and BEA ask to be shown.
    pub fn notice(self) -> Loaded<String> {
        self.file("notice", |text| Some(text.to_owned()))
    }

    /// The names of occupations, ready to be searched.
    pub fn search(self, names: Names) -> Loaded<Search> {
        let (fewer, kind) = match names {
            Names::Titles => {
                return self.list().and_then(|list| {
                    Loaded::There(self.made("titles", move || Search::new(&list)))
                });
            }
            Names::Reported => (Names::Titles, NameKind::Reported),
            Names::All => (Names::Reported, NameKind::Alternate),
        };
        self.search(fewer).and_then(|fewer| {
            let file = kind.file().unwrap_or_default();
            self.file(file, move |text| {
                let mut search = (*fewer).clone();
                search.add_file(kind, text).ok()?;
                Some(search)
            })
        })
    }

    /// Asks again for what could not be had.
    pub fn retry(self) {
        let has_failed = |files: &[(String, Option<Parsed>)], name: &str| {
            let of_name =
                |(other, file): &(String, Option<Parsed>)| other == name && file.is_none();
            files.iter().any(of_name)
        };
        let files = self.files.get_untracked();
        self.asked
            .update_value(|asked| asked.retain(|name| !has_failed(&files, name)));
        self.files
            .update(|files| files.retain(|(_, file)| file.is_some()));
    }

    fn file<T: Send + Sync + 'static>(
        self,
        name: &str,
        parse: impl Fn(&str) -> Option<T> + 'static,
    ) -> Loaded<T> {
        let parse = move |text: &str| parse(text).map(|it| -> Parsed { Arc::new(it) });
        match self.parsed(name, Box::new(parse)) {
            Loaded::Coming => Loaded::Coming,
            Loaded::There(parsed) => parsed.downcast().map_or(Loaded::Failed, Loaded::There),
            Loaded::Failed => Loaded::Failed,
        }
    }

    fn parsed(self, name: &str, parse: Parse) -> Loaded<dyn Any + Send + Sync> {
        if let Some(text) = occupations::installed(name) {
            return parse(&text).map_or(Loaded::Failed, Loaded::There);
        }
        let known = self.files.with(|files| {
            let file = files.iter().find(|(other, _)| other == name);
            file.map(|(_, file)| file.clone())
        });
        match known {
            Some(Some(parsed)) => return Loaded::There(parsed),
            Some(None) => return Loaded::Failed,
            None => {}
        }
        if name == FILES {
            self.ask(name, parse, occupations::bring_list);
            return Loaded::Coming;
        }
        match self.files() {
            Loaded::There(list) => match list.path(name) {
                Some(path) => {
                    let path = path.to_owned();
                    self.ask(name, parse, move |take| occupations::bring(path, take));
                    Loaded::Coming
                }
                None => Loaded::Failed,
            },
            Loaded::Coming => Loaded::Coming,
            Loaded::Failed => Loaded::Failed,
        }
    }

    /// Fetches a file unless that has been done.
    fn ask(self, name: &str, parse: Parse, bring: impl FnOnce(occupations::Take)) {
        let is_new = self
            .asked
            .try_update_value(|asked| {
                let is_new = !asked.iter().any(|other| other == name);
                if is_new {
                    asked.push(name.to_owned());
                }
                is_new
            })
            .unwrap_or_default();
        if is_new {
            let name = name.to_owned();
            bring(Box::new(move |text| {
                let parsed = text.and_then(parse);
                let is_sound = parsed.is_some();
                self.files.try_update(|files| files.push((name, parsed)));
                is_sound
            }));
        }
    }

    /// What is made once, of what does not change.
    fn made<T: Send + Sync + 'static>(
        self,
        name: &'static str,
        make: impl FnOnce() -> T,
    ) -> Arc<T> {
        let found = self.made.with_value(|made| {
            let made = made.iter().find(|(other, _)| *other == name);
            made.map(|(_, it)| it.clone())
        });
        if let Some(Ok(it)) = found.map(Arc::downcast) {
            return it;
        }
        let it = Arc::new(make());
        let kept: Parsed = it.clone();
        self.made.update_value(|made| made.push((name, kept)));
        it
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "occupations_tests.rs"]
mod tests;
