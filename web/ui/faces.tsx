import type { Mood } from "./moods.ts";

const mouths: Readonly<Record<Mood, string>> = {
  very_sad: "M15 36c2.500-7 15.500-7 18 0",
  sad: "M16 33.500c3-3.500 13-3.500 16 0",
  plain: "M16 32h16",
  glad: "M16 30c3 4.500 13 4.500 16 0",
  very_glad: "M14.500 28.500h19c-.5 11-18.500 11-19 0Z",
};

/** A face, drawn. The brows tell the two worst apart from the middle for those who don't see the colours. */
export function Face({ mood }: { readonly mood: Mood }) {
  return (
    <svg aria-hidden className="face" data-mood={mood} viewBox="0 0 48 48">
      <circle cx="24" cy="24" r="21" />
      <path className="dot" d="M17 20.500v.01M31 20.500v.01" />
      {mood === "very_sad" && <path d="M12.500 16.500l6-2.500M35.500 16.500l-6-2.500" />}
      <path className={mood === "very_glad" ? "open" : undefined} d={mouths[mood]} />
    </svg>
  );
}
