import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Notice } from "#web/ui/notice.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { distressOf, type Picture } from "./picture.ts";
import { useRaterNames } from "./rater-names.ts";

/** Before anything else is talked about: whose newest answers ring an alert, and the way to the round. */
export function DistressNotice({ page }: { readonly page: Picture }) {
  const t = useText("shared-picture");
  const format = useFormat();
  const names = useRaterNames(page);
  const caseId = useAddressPart("caseId");
  const found = distressOf(page);
  if (found.length === 0) return null;
  return (
    <Notice title={t("distress.title")} tone="danger">
      <ul>
        {found.map(({ rater, on, round }) => {
          const said = t("distress.who", { name: names.of(rater), day: format.date(on) });
          return (
            <li key={`${rater} ${round ?? on}`}>
              {round === null ? (
                said
              ) : (
                <TextLink params={{ caseId, roundId: round }} to="/perheet/$caseId/arviot/$roundId">
                  {said}
                </TextLink>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
