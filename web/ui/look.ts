// The look of both apps, in the order it cascades.
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./tokens.css";
import "./base.css";
import "./layout.css";
import "./buttons.css";
import "./fields.css";
import "./choices.css";
import "./sheets.css";
import "./notices.css";
import "./tabs.css";
import "./table.css";
import "./page.css";
import "./windows.css";
import "./shell.css";
