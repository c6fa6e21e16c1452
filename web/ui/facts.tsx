import type { ReactNode } from "react";

export type Fact = { readonly name: string; readonly value: ReactNode };

const known = ({ value }: Fact): boolean =>
  value !== undefined && value !== null && value !== "" && value !== false;

/** A strip of facts under a head: what is needed in a hurry. Facts without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.filter(known).map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Names and values one under another: the details of one thing. */
export function Pairs({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="pairs">
      {facts
        .filter(known)
        .flatMap((fact) => [
          <dt key={`${fact.name}-name`}>{fact.name}</dt>,
          <dd key={`${fact.name}-value`}>{fact.value}</dd>,
        ])}
    </dl>
  );
}
