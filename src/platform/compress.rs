//! Compression by the browser's own streams: raw deflate (RFC 1951).

use steppingstone_core::share::link;

pub use imp::{deflate, inflate};

/// A text as the fragment of an address; `None` if it is too much for one.
pub async fn encode(text: &str) -> Option<String> {
    let deflated = deflate(text.as_bytes()).await;
    let deflated = deflated.unwrap_or_else(|| link::not_deflated(text));
    link::encode(text, &deflated).ok()
}

/// Why bytes were not inflated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InflateError {
    /// The browser cannot do it: one from before 2023.
    Missing,
    /// Not what deflating gives, cut off, or more than was allowed.
    Damaged,
}

#[cfg(target_arch = "wasm32")]
mod imp {
    use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{
        ReadableStream, ReadableStreamDefaultReader, WritableStream, WritableStreamDefaultWriter,
    };

    use super::InflateError;

    /// Bytes are handed over in pieces of this size, each when what came of the last has been
    /// read. So no more than a thousand times as much waits in memory, however much would follow.
    const PIECE: usize = 512;

    /// The bytes compressed; `None` where the browser cannot.
    pub async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
        let stream = Stream::new("CompressionStream")?;
        stream.pass(bytes, usize::MAX).await
    }

    /// What was compressed, if it is at most `most` bytes.
    ///
    /// # Errors
    /// See [`InflateError`].
    pub async fn inflate(bytes: &[u8], most: usize) -> Result<Vec<u8>, InflateError> {
        let stream = Stream::new("DecompressionStream").ok_or(InflateError::Missing)?;
        let inflated = stream.pass(bytes, most).await;
        inflated.ok_or(InflateError::Damaged)
    }

    struct Stream {
        writer: WritableStreamDefaultWriter,
        reader: ReadableStreamDefaultReader,
    }

    impl Stream {
        /// `None` if the browser has no such stream, or not for raw deflate.
        fn new(class: &str) -> Option<Stream> {
            let class: Function = get(&js_sys::global(), class)?.dyn_into().ok()?;
            let format = Array::of1(&JsValue::from_str("deflate-raw"));
            let pair = Reflect::construct(&class, &format).ok()?;
            let writable: WritableStream = get(&pair, "writable")?.dyn_into().ok()?;
            let readable: ReadableStream = get(&pair, "readable")?.dyn_into().ok()?;
            Some(Stream {
                writer: writable.get_writer().ok()?,
                reader: ReadableStreamDefaultReader::new(&readable).ok()?,
            })
        }

        async fn pass(self, bytes: &[u8], most: usize) -> Option<Vec<u8>> {
            // What goes wrong in writing, reading tells.
            for piece in bytes.chunks(PIECE) {
                ignore(self.writer.write_with_chunk(&Uint8Array::from(piece)));
            }
            ignore(self.writer.close());
            let mut all = Vec::new();
            loop {
                let read = JsFuture::from(self.reader.read()).await.ok()?;
                if get(&read, "done")?.is_truthy() {
                    return Some(all);
                }
                let piece: Uint8Array = get(&read, "value")?.dyn_into().ok()?;
                all.extend(piece.to_vec());
                if all.len() > most {
                    ignore(self.reader.cancel());
                    return None;
                }
            }
        }
    }

    fn get(from: &JsValue, name: &str) -> Option<JsValue> {
        Reflect::get(from, &JsValue::from_str(name)).ok()
    }

    /// Takes note of how a promise ends: one that fails unheard counts as a fault of the page.
    fn ignore(promise: Promise) {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use super::InflateError;

    pub async fn deflate(_bytes: &[u8]) -> Option<Vec<u8>> {
        None
    }

    pub async fn inflate(_bytes: &[u8], _most: usize) -> Result<Vec<u8>, InflateError> {
        Err(InflateError::Missing)
    }
}
