/** Puts markup where the cursor stands, when it stands in this box at all; the box then tells of it like of typing. */
export function insertAtCursor(box: HTMLElement | null, html: string): boolean {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!box || !range || !box.contains(range.commonAncestorContainer)) return false;
  range.deleteContents();
  range.insertNode(range.createContextualFragment(html));
  range.collapse(false);
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return true;
}
