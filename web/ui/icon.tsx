/** Line icons, drawn on a 24 grid. They never stand alone: the words beside them, or an aria-label, carry the meaning. */
const paths = {
  today: "M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  families:
    "M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM2.500 20c0-4 2.600-6.500 6.500-6.500s6.500 2.500 6.500 6.500M17 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM17.500 15.500c2.500.1 4 1.700 4 4.500",
  home: "M4 11 12 4l8 7M6 10v10h12V10M10 20v-6h4v6",
  write: "M4 20l1-4L16 5l3 3L8 19l-4 1ZM14 7l3 3",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  inbox: "M4 5h16v14H4zM4 14h4l1.500 2.500h5L16 14h4",
  orders: "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7",
  board: "M4 20V9M10 20V4M16 20v-8M21 20H3",
  log: "M5 4h14v16H5zM9 8h6M9 12h6M9 16h3",
  people:
    "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM16 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.500 19c0-3 2-5 5.500-5s5.500 2 5.500 5M16 14c3.500 0 5.500 2 5.500 5",
  profile: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20.500c.5-4 3.300-6 7.500-6s7 2 7.500 6",
  messages: "M4 5h16v11H9l-5 4z",
  search: "M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM20 20l-4.800-4.800",
  close: "M6 6l12 12M18 6 6 18",
  check: "M5 12.500l4.500 4.500L19 7",
  attention: "M12 9v4.500M12 17h.01M12 3.500 2.500 20h19z",
  danger: "M12 7.500v6M12 16.500h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  info: "M12 11v5.500M12 7.500h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  good: "M8 12.500l2.800 2.800L16.500 9.500M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  chevron: "M9 5l7 7-7 7",
  down: "M6 9.500l6 6 6-6",
  up: "M6 15l6-6 6 6",
  updown: "M8 10l4-4 4 4M8 14l4 4 4-4",
  print: "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  menu: "M4 7h16M4 12h16M4 17h16",
  out: "M14 4H5v16h9M10 12h10M17 9l3 3-3 3",
  cloud: "M7 18a4 4 0 0 1-.5-8 6 6 0 0 1 11.400 1.500A3.300 3.300 0 0 1 17.500 18z",
  offline: "M4 4l16 16M7 18a4 4 0 0 1-.5-8l1-.3M11 5.500a6 6 0 0 1 6.900 6A3.300 3.300 0 0 1 20 16",
  phone:
    "M6 3h4l1.500 5-2.500 1.500a12 12 0 0 0 5.500 5.500l1.500-2.500 5 1.500v4c0 1-1 2-2 2C11.500 20 4 12.500 4 5c0-1 1-2 2-2Z",
  place:
    "M12 21c5-5.500 7-8.500 7-11.500a7 7 0 1 0-14 0C5 12.500 7 15.500 12 21ZM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z",
  bell: "M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 2h-15zM10 20.500a2 2 0 0 0 4 0",
  lock: "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      focusable="false"
      height="20"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.8"
      viewBox="0 0 24 24"
      width="20"
    >
      <path d={paths[name]} />
    </svg>
  );
}
