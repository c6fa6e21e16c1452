/**
 * Something that the person who starts the server can put right: a bad setting, a port in use, a closed folder.
 * The message is one plain line saying what is wrong and what to do; it is shown without a stack trace.
 */
export class StartFault extends Error {
  override readonly name = "StartFault";
}

/** The first line of whatever was thrown: for faults that come from outside (the operating system, PostgreSQL). */
export function reasonOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return reasonOf(thrown.errors[0]);
  const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  return text.split("\n", 1)[0]!.trim();
}

/** The `code` that Node and PostgreSQL put on their errors, such as ENOENT or 55P03. */
export function codeOf(thrown: unknown): string | undefined {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return codeOf(thrown.errors[0]);
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string"
    ? thrown.code
    : undefined;
}
