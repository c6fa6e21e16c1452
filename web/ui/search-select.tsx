import { useState, type ReactNode } from "react";
import { Button, ComboBox, I18nProvider, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useLanguage, useText } from "#web/kit/text.ts";
import { locales } from "#web/text/texts.ts";
import { Icon } from "./icon.tsx";
import { FieldFrame, describedBy, type FieldProps } from "./field.tsx";

export type Found = { readonly id: string; readonly label: string; readonly hint?: ReactNode };

/**
 * One of many, found by typing: a person, a unit, a family. Give `options` all at once, or let
 * `onSearch` ask the server and give what it answers; `chosen` names a value that is not among them.
 */
export function SearchSelect({
  options,
  onSearch,
  chosen,
  ...props
}: FieldProps<string | null | undefined> & {
  readonly options: readonly Found[];
  readonly onSearch?: (typed: string) => void;
  readonly chosen?: Found;
}) {
  const t = useText("ui");
  const language = useLanguage();
  const { id, name, label, hint, optional, value, onChange, onBlur, error } = props;
  const held = options.find((option) => option.id === value) ?? (chosen?.id === value ? chosen : undefined);
  const [typed, setTyped] = useState<string>();
  const [place, setPlace] = useState<HTMLSpanElement | null>(null);
  const text = typed ?? held?.label ?? "";
  const shown = onSearch || typed === undefined ? options : matching(options, typed, language);
  return (
    <FieldFrame error={error} hint={hint} id={id} label={label} optional={optional}>
      <I18nProvider locale={locales[language]}>
        <ComboBox
          allowsEmptyCollection
          aria-label={label}
          inputValue={text}
          isInvalid={error !== undefined}
          items={shown}
          menuTrigger="focus"
          value={held?.id ?? null}
          onBlur={() => {
            setTyped(undefined);
            onBlur?.();
          }}
          onChange={(key) => {
            if (key === null) return;
            setTyped(undefined);
            onChange(String(key));
          }}
          onInputChange={(next) => {
            if (next === held?.label) return;
            setTyped(next);
            onSearch?.(next);
            if (next === "") onChange("");
          }}
        >
          <span ref={setPlace} className="with-arrow">
            <Input
              aria-describedby={describedBy(id, hint, error)}
              autoComplete="off"
              className="input"
              id={id}
              name={name}
              placeholder={t("search")}
            />
            <Button aria-label={t("show")} className="button plain icon">
              <Icon name="down" />
            </Button>
          </span>
          {/* Inside a window the list must be in the window, or it would lie under it. */}
          <Popover
            className="popover listbox"
            UNSTABLE_portalContainer={place?.closest("dialog") ?? undefined}
          >
            <ListBox<Found>
              className="options"
              renderEmptyState={() => (
                <p className="option soft">
                  {onSearch && text.length < 2 ? t("typeToSearch") : t("noMatches")}
                </p>
              )}
            >
              {(option) => (
                <ListBoxItem className="option" id={option.id} textValue={option.label}>
                  <span>{option.label}</span>
                  {option.hint && <span className="soft">{option.hint}</span>}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </I18nProvider>
    </FieldFrame>
  );
}

const fold = (text: string, language: string): string =>
  text.toLocaleLowerCase(language).normalize("NFD").replace(/\p{M}/gu, "");

/** Every typed word begins some word of the label. */
function matching(options: readonly Found[], typed: string, language: string): readonly Found[] {
  const wanted = fold(typed, language).split(/\s+/).filter(Boolean);
  return options.filter((option) => {
    const words = fold(option.label, language).split(/[\s,-]+/);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}
