// Perheen vapaat ajat: mitkä ovat toivottuja, ja tapaamisen sopiminen niistä.
export default {
  wished: "Perheen toiveaika",
  unwished: "Toiveiden ulkopuolella:",
  planOn: "Sovi tapaaminen {{day}}",
  over: "Viikko on jo mennyt. Katso vapaat ajat tältä viikolta tai seuraavilta.",
} as const;
