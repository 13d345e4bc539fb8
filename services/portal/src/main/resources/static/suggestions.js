// Makes the search field a combobox over the options that the server sends; without this file it stays a plain field.
document.addEventListener("DOMContentLoaded", () => {
  const field = document.getElementById("q");
  const list = document.getElementById("suggestions");
  if (!field || !list || !window.htmx) {
    return;
  }
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  let chosen = -1;

  const options = () => Array.from(list.querySelectorAll("[data-href]"));

  const show = open => {
    list.hidden = !open;
    field.setAttribute("aria-expanded", String(open));
    if (!open) {
      choose(-1);
    }
  };

  const choose = index => {
    chosen = index;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    const option = options()[index];
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };

  const open = option => window.location.assign(option.dataset.href);

  list.addEventListener("htmx:afterSwap", () => show(list.childElementCount > 0 && document.activeElement === field));
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[data-href]");
    if (option) {
      open(option);
    }
  });
  field.addEventListener("blur", () => show(false));
  field.addEventListener("keydown", event => {
    const count = options().length;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      open(options()[chosen]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      show(true);
      // One place more than there are options: past either end, the field itself is in hand again.
      const places = count + 1;
      choose((chosen + 1 + step + places) % places - 1);
    }
  });
});
