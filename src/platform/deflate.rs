//! Texts made smaller by the browser itself; see `docs/decisions/0015-safe-data.md`.

pub use imp::deflate;

#[cfg(target_arch = "wasm32")]
mod imp {
    use js_sys::{Array, Uint8Array};
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Blob, Response};

    // Not of `web_sys`, which calls it unstable.
    #[wasm_bindgen]
    extern "C" {
        type CompressionStream;

        #[wasm_bindgen(constructor, catch)]
        fn new(format: &str) -> Result<CompressionStream, JsValue>;
    }

    /// A text after raw deflate; `None` in a browser that cannot.
    pub async fn deflate(text: &str) -> Option<Vec<u8>> {
        let stream = CompressionStream::new("deflate-raw").ok()?;
        let blob = Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()?;
        let small = blob.stream().pipe_through(stream.unchecked_ref());
        let response = Response::new_with_opt_readable_stream(Some(&small)).ok()?;
        let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
        Some(Uint8Array::new(&bytes).to_vec())
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    /// Nothing is sent natively.
    pub async fn deflate(_text: &str) -> Option<Vec<u8>> {
        None
    }
}
