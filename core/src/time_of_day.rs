//! A time of day without a zone, to the minute.

/// Minutes since midnight: 0 to 1,439.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// `None` unless the hour is below 24 and the minute below 60.
    pub fn new(hour: u16, minute: u16) -> Option<TimeOfDay> {
        (hour < 24 && minute < 60).then(|| TimeOfDay(hour * 60 + minute))
    }

    /// Reads `HH:MM`, and nothing else.
    pub fn from_text(text: &str) -> Option<TimeOfDay> {
        let (hour, minute) = text.split_once(':')?;
        let two_digits = |text: &str| {
            let is_number = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| text.parse().ok())?
        };
        TimeOfDay::new(two_digits(hour)?, two_digits(minute)?)
    }

    pub fn to_text(self) -> String {
        format!("{:02}:{:02}", self.hour(), self.minute())
    }

    pub fn hour(self) -> u16 {
        self.0 / 60
    }

    pub fn minute(self) -> u16 {
        self.0 % 60
    }

    pub fn minutes_since_midnight(self) -> u16 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hours_and_minutes_in_two_digits_are_read() {
        for (text, minutes) in [("00:00", 0), ("09:05", 545), ("23:59", 1439)] {
            let time = TimeOfDay::from_text(text).unwrap();
            assert_eq!(time.minutes_since_midnight(), minutes);
            assert_eq!(time.to_text(), text);
        }
        for text in [
            "", ":", "9:05", "24:00", "12:60", "12:5", "+1:00", "12:00:00", "１2:00",
        ] {
            assert_eq!(TimeOfDay::from_text(text), None, "{text}");
        }
    }
}
