import { expect, test } from "vitest";
import { formStore, isWithin, valueAt, withValue } from "#web/kit/form-store.ts";

const told = {
  about: "",
  sender: { name: "Saana" },
  children: [{ givenName: "Oona" }, { givenName: "Eeli" }],
};

test("a value is read and changed at its place, and nothing else is copied", () => {
  const changed = withValue(told, "children.1.givenName", "Eelis");
  expect(valueAt(changed, "children.1.givenName")).toBe("Eelis");
  expect(valueAt(told, "children.1.givenName")).toBe("Eeli");
  expect(changed.sender).toBe(told.sender);
  expect(changed.children[0]).toBe(told.children[0]);
  expect(Array.isArray(changed.children)).toBe(true);
  expect(valueAt(told, "adults.0.phone")).toBeUndefined();
});

test("what isn't there yet is made on the way, lists as lists", () => {
  expect(withValue({}, "adults.0.phone", "040 123 4567")).toEqual({ adults: [{ phone: "040 123 4567" }] });
  expect(withValue({ sender: null }, "sender.name", "Petri")).toEqual({ sender: { name: "Petri" } });
});

test("two changes in one event both hold, and each is told", () => {
  const store = formStore<Record<string, unknown>>(told);
  let heard = 0;
  const stop = store.subscribe(() => (heard += 1));
  store.set("about", "Illat");
  store.set("sender.name", "Petri");
  expect(store.get().values).toEqual({ ...told, about: "Illat", sender: { name: "Petri" } });
  stop();
  store.set("about", "");
  expect(heard).toBe(2);
});

test("a form is dirty while it differs from where it began", () => {
  const store = formStore<Record<string, unknown>>(told);
  expect(store.isDirty()).toBe(false);
  store.set("about", "Illat");
  expect(store.isDirty()).toBe(true);
  store.set("about", "");
  expect(store.isDirty()).toBe(false);
  store.set("about", "Aamut");
  store.change({ errors: { about: "empty" }, tries: 2 });
  store.reset({ about: "Aamut" });
  expect([store.isDirty(), store.get().errors, store.get().tries]).toEqual([false, {}, 0]);
});

test("a field holds what is inside it and not its namesakes", () => {
  expect(isWithin("children.0.birthDate", "children")).toBe(true);
  expect(isWithin("about", "about")).toBe(true);
  expect(isWithin("aboutMore", "about")).toBe(false);
});
