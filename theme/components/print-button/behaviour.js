// Shows the button and prints.
export default function (element) {
  element.hidden = false;
  element.addEventListener("click", () => print());
}
