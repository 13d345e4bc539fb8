// Sends files straight to the API, which takes them at any size, and follows an import as it goes on.
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector(".upload");
  if (form) {
    const bar = form.querySelector("progress");
    const wrong = form.querySelector("[role=alert]");

    const send = file => new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.upload.addEventListener("progress", event => { bar.value = event.total ? event.loaded / event.total : 0; });
      request.addEventListener("load", () => request.status < 300 ? done() : failed(detail(request)));
      request.addEventListener("error", () => failed(form.dataset.failed));
      request.open("PUT", form.dataset.put + encodeURIComponent(file.name));
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.send(file);
    });

    const detail = request => {
      try {
        return JSON.parse(request.responseText).detail || form.dataset.failed;
      } catch {
        return form.dataset.failed;
      }
    };

    form.addEventListener("submit", async event => {
      event.preventDefault();
      wrong.hidden = true;
      bar.hidden = false;
      try {
        for (const file of form.elements.file.files) {
          await send(file);
        }
        window.location.reload();
      } catch (reason) {
        bar.hidden = true;
        wrong.textContent = reason;
        wrong.hidden = false;
      }
    });
  }

  const job = document.getElementById("job");
  if (job && job.dataset.progress && window.EventSource) {
    const source = new EventSource(job.dataset.progress);
    const page = () => window.htmx.ajax("GET", window.location.href, { target: "#job", select: "#job", swap: "outerHTML" });
    let showing = null;
    source.addEventListener("progress", () => {
      showing = showing || page().finally(() => { showing = null; });
    });
    source.addEventListener("end", () => {
      source.close();
      window.location.reload();
    });
  }
});
