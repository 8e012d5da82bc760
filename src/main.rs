//! Starts the app.

fn main() {
    steppingstone::start();
}
