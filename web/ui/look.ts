// The look of both apps, in the order it cascades.
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./tokens.css";
import "./base.css";
import "./controls.css";
import "./parts.css";
import "./shell.css";
