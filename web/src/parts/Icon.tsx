const PATHS = {
  alarm:
    'M10 6.5V11l3 1.8M10 3.2a7.3 7.3 0 1 1 0 14.6 7.3 7.3 0 0 1 0-14.6M2.6 4.6 5 2.4M17.4 4.6 15 2.4',
  back: 'M7.5 4.5 3 9l4.5 4.5M3 9h9a5 5 0 0 1 0 10h-2',
  ban: 'M10 2.7a7.3 7.3 0 1 1 0 14.6 7.3 7.3 0 0 1 0-14.6M5 5l10 10',
  body: 'M3 17h14M4.5 17V7.5L10 3.5l5.5 4V17M8 17v-4h4v4M8 9.5h.1M12 9.5h.1',
  cal: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.4M13 3v3.4',
  check: 'M4 10.5l4 4 8-9',
  clock: 'M10 2.7a7.3 7.3 0 1 1 0 14.6 7.3 7.3 0 0 1 0-14.6M10 6v4.3l3 1.7',
  cross: 'M5 5l10 10M15 5 5 15',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  file: 'M5 2.8h7l3.5 3.5v11H5zM12 2.8v3.5h3.5M7.6 10.5h5M7.6 13.5h5',
  flag: 'M5 17V3.5M5 4h9l-2 3.2 2 3.3H5',
  folder: 'M2.5 5.5h5l1.7 2h8.3v8.5h-15z',
  inbox: 'M3 11.5h4l1.5 2.5h3l1.5-2.5h4M3 11.5 5.2 4h9.6L17 11.5V16H3z',
  lock: 'M5 9.5h10V17H5zM7 9.5V6.8a3 3 0 0 1 6 0v2.7',
  dots: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
  pen: 'M3.5 16.5l.8-3.6L13.5 3.7l2.8 2.8-9.2 9.2zM11.7 5.5l2.8 2.8',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6z',
  question:
    'M10 2.7a7.3 7.3 0 1 1 0 14.6 7.3 7.3 0 0 1 0-14.6M8 8a2 2 0 1 1 2.6 2c-.5.2-.6.6-.6 1.2M10 13.7v.1',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M13.2 13.2 17 17',
  swap: 'M4 7h11l-3-3M16 13H5l3 3',
  up: 'M10 16V4M5 9l5-5 5 5',
  user: 'M10 3.2a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8M3.5 17c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5',
  vote: 'M4 10.5v6h12v-6M2.5 10.5h15M7 10.5V3.5h6v7M8.6 6.6l1.2 1.2 2-2.3',
  wait: 'M5.5 3h9M5.5 17h9M6.5 3c0 4 2.4 5 3.5 7 1.1-2 3.5-3 3.5-7M6.5 17c0-4 2.4-5 3.5-7 1.1 2 3.5 3 3.5 7',
  warn: 'M10 3.2 18 16.8H2zM10 8v4M10 14.4v.2',
} as const;
export type IconName = keyof typeof PATHS;

/** A line drawing; the word beside it says the same, so it is hidden from readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
