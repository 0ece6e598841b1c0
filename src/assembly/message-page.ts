/** A page of one message, for when there is no case to show: said plainly, with a way to try again. */
export function showMessage(root: HTMLElement, message: string, again: string): void {
  root.dataset['case'] = 'error';
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = message;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = again;
  button.addEventListener('click', () => window.location.reload());
  const box = document.createElement('div');
  box.className = 'first-paint';
  box.append(text, button);
  root.replaceChildren(box);
}
