//! Files out to the reader and in from them.

pub use imp::{read_chosen, save};

#[cfg(target_arch = "wasm32")]
mod imp {
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

    /// Offers a text as a file to save.
    pub fn save(name: &str, mime: &str, text: &str) {
        // Each step only fails where the browser has no files at all.
        let _ = try_save(name, mime, text);
    }

    fn try_save(name: &str, mime: &str, text: &str) -> Option<()> {
        let kind = BlobPropertyBag::new();
        kind.set_type(mime);
        let parts = js_sys::Array::of1(&text.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        let document = web_sys::window()?.document()?;
        let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // The download has begun by the time the click returns.
        Url::revoke_object_url(&url).ok()
    }

    /// The size in bytes and the text of the file chosen in an `<input type="file">`; the field
    /// is emptied, so that the same file can be chosen again. A file over `max_bytes` is not read.
    pub async fn read_chosen(
        input: HtmlInputElement,
        max_bytes: usize,
    ) -> Option<Result<String, usize>> {
        let file = input.files()?.get(0)?;
        let size = file.size() as usize;
        let text = if size > max_bytes {
            Err(size)
        } else {
            Ok(JsFuture::from(file.text()).await.ok()?.as_string()?)
        };
        input.set_value("");
        Some(text)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use leptos::web_sys::HtmlInputElement;

    /// There is nobody to save a file for natively.
    pub fn save(_name: &str, _mime: &str, _text: &str) {}

    /// There are no files to choose natively.
    pub async fn read_chosen(
        _input: HtmlInputElement,
        _max_bytes: usize,
    ) -> Option<Result<String, usize>> {
        None
    }
}
