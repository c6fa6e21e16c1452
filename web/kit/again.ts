const listeners = new Set<() => void>();

/** Tells when the person has signed in again after the session ended. Returns how to stop listening. */
export function onSignedIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellSignedIn(): void {
  for (const listener of listeners) listener();
}
