import type { Desk } from '../desk/desk.ts';

const narrowest = 280;
const widest = 900;
const step = 20;

export function TrayHandle({ desk }: { desk: Desk }) {
  const { width } = desk.tray;
  const set = (wished: number): void =>
    desk.setTray({ width: Math.round(Math.min(widest, Math.max(narrowest, wished))) });
  return (
    <div
      className="tray-handle"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an hr can be neither focused nor dragged
      role="separator"
      tabIndex={0}
      aria-label="Width of the apps tray"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') set(width + step);
        if (event.key === 'ArrowRight') set(width - step);
      }}
      // Captured, the pointer is followed even above the app's frame, which would swallow it otherwise.
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(desk.tray.width - event.movementX);
      }}
    />
  );
}
