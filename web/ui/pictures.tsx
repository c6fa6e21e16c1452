import { drawings } from "./drawings.ts";
import { Face } from "./faces.tsx";
import { moods, type Mood } from "./moods.ts";

const isMood = (name: string): name is Mood => (moods as readonly string[]).includes(name);
const isDrawing = (name: string): name is keyof typeof drawings => Object.hasOwn(drawings, name);

/** A drawing by its name, nothing where there is none: the words beside it say it all. */
export function Picture({ name }: { readonly name: string }) {
  if (isMood(name)) return <Face mood={name} />;
  if (!isDrawing(name)) return null;
  return (
    <svg aria-hidden className="picture" data-picture={name} viewBox="0 0 48 48">
      <path d={drawings[name]} />
    </svg>
  );
}
