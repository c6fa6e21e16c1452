import { chromium } from "playwright-core";
const steps = process.argv[2];
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const c = await b.newContext({
  baseURL: "http://127.0.0.1:4107",
  locale: "fi-FI",
  timezoneId: "Europe/Helsinki",
  viewport: { width: 1280, height: 900 },
  reducedMotion: "reduce",
});
const p = await c.newPage();
p.setDefaultTimeout(20000);
p.on("pageerror", (e) => console.log("PAGEERROR", e.message));
p.on("console", (m) => m.type() === "error" && console.log("CONSOLE", m.text()));
await p.goto("/tyo/kirjaudu");
await p.getByRole("button", { name: /Olli Virta/ }).click();
await p.getByRole("heading", { level: 1 }).waitFor();
const shot = async (name, both = true) => {
  for (const [w, k] of both
    ? [
        [1280, "desk"],
        [390, "phone"],
      ]
    : [[1280, "desk"]]) {
    await p.setViewportSize({ width: w, height: 900 });
    await p.waitForTimeout(300);
    await p.screenshot({ path: `/tmp/cat-pics/${name}-${k}.png`, fullPage: true });
  }
  await p.setViewportSize({ width: 1280, height: 900 });
};
const { default: run } = await import(steps);
await run({ p, shot, c, b });
await b.close();
