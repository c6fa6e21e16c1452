import type { GeneralDescription } from "#core/ptv/entry.ts";

/**
 * National general descriptions (pohjakuvaukset) that the services of this program follow, in the words of the Finnish Service
 * Catalogue. From vrk-kpa/ptv-releases, MIT licence, copyright Population Register Centre, as of 2022: newer ones are read in by the
 * administrator and lie over these.
 */
export const nationalDescriptions: readonly GeneralDescription[] = [
  {
    code: "SOTE-0012",
    asOf: "2022",
    type: "Service",
    name: { fi: "Perhetyö", sv: "Familjearbete", en: "Family work" },
    summary: {
      fi: "Perhetyö on keskustelua ja neuvontaa, joka tukee vanhemmuutta ja auttaa lapsiperheitä selviämään arjesta. Sitä tehdään kotona tai kunnan tiloissa.",
      sv: "Familjearbete är samtal och rådgivning som stöder vuxna i rollen som förälder och hjälper barnfamiljer att klara av vardagen.",
      en: "Family work is counselling and advice that supports parenting and helps families cope with daily life.",
    },
    background: {
      fi: "Perhetyö on keskustelua ja neuvontaa, joka tukee vanhemmuutta ja auttaa lapsiperheitä suoriutumaan arjestaan. Perhetyössä tuetaan perheiden elämänhallintaa, vuorovaikutustaitoja ja käytännön lastenkasvatusta.\n\nKunta vastaa perhetyöstä. Perhetyötä voidaan tehdä perheen kotona tai kunnan tiloissa. Se voidaan järjestää neuvolan, varhaiskasvatuksen, koulun tai perhekeskuksen yhteydessä.\n\nPerhetyö on kaikkien perheiden ulottuvilla. Tarvittaessa työntekijät ohjaavat perheen muiden palveluiden piiriin.",
      sv: "Familjearbete är samtal och rådgivning som stöder vuxna i rollen som förälder och hjälper barnfamiljer att klara av vardagen. I familjearbetet stöder man familjernas livskompetens, växelverkansfärdigheter och barnuppfostran i praktiken.\n\nKommunen ansvarar för familjearbetet. Familjearbetet kan utföras hemma hos familjen eller i kommunens lokaler. Det kan ordnas i anslutning till rådgivningsbyrån, småbarnspedagogiken, skolan eller familjecentralen.\n\nFamiljearbetet är till för alla familjer. Vid behov hänvisar medarbetarna inom familjearbetet familjerna till andra serviceproducenter.",
      en: "Family work consists of counselling and advice aiming to support parenting and help families with young children cope with their daily life. Its objective is supporting families’ life management, interaction skills and practical efforts to bring up their children.\n\nFamily work is organised by the municipality. Family work may be carried out at a family's home or in the municipality’s facilities. It may be organised in connection with a child welfare clinic, early childhood education and care, a school or a family centre.\n\nFamily work is available for all families. If necessary, the employees will direct the family to other services.",
    },
    laws: [],
    charge: null,
    serviceClasses: ["http://urn.fi/URN:NBN:fi:au:ptvl:v1019"],
    ontologyTerms: ["http://www.yso.fi/onto/koko/p67955", "http://www.yso.fi/onto/koko/p12895"],
    targetGroups: ["http://urn.fi/URN:NBN:fi:au:ptvl:v2001"],
    lifeEvents: [],
    industrialClasses: [],
    more: {},
    words: {},
  },
  {
    code: "SOTE-0083",
    asOf: "2022",
    type: "Service",
    name: { fi: "Lastensuojelun avohuolto" },
    summary: {
      fi: "Lastensuojelun avohuolto tukee lasta, nuorta ja perhettä tilanteissa, joissa tukea tarvitaan mm. sosiaalisista ja taloudellisista sekä jaksamissyistä.",
    },
    background: {
      fi: "Lastensuojelun avohuolto tukee lasta, nuorta ja perhettä tilanteissa, joissa tukea tarvitaan sosiaalisista, taloudellisista, jaksamiseen liittyvistä tai vastaavista syistä. Muotoja ovat neuvonnan ja terapian ohella esimerkiksi tukihenkilö- ja tukiperhetoiminta, perhetyö ja -kuntoutus, vertaisryhmät sekä harrastus-, loma- ja virkistystoiminnan tukeminen.\n\nLapsi ja perhe saavat tukea esimerkiksi puutteellisten asumisolojen korjaamiseen, koulunkäyntiin ja opiskeluun sekä läheisten ihmissuhteiden ylläpitoon. Palveluista kootaan kuhunkin yksilölliseen tilanteen soveltuva kokonaisuus. Kunta järjestää palvelut kunnassa ilmenevän tarpeen mukaan.",
    },
    laws: [
      {
        name: { fi: "Lastensuojelulaki" },
        url: { fi: "http://www.finlex.fi/fi/laki/ajantasa/2007/20070417" },
      },
    ],
    charge: null,
    serviceClasses: ["http://urn.fi/URN:NBN:fi:au:ptvl:v1021"],
    ontologyTerms: ["http://www.yso.fi/onto/koko/p66540"],
    targetGroups: ["http://urn.fi/URN:NBN:fi:au:ptvl:v2001"],
    lifeEvents: [],
    industrialClasses: [],
    more: {},
    words: {},
  },
  {
    code: "SOTE-0085",
    asOf: "2022",
    type: "Service",
    name: { fi: "Lastensuojelun jälkihuolto" },
    summary: {
      fi: "Lastensuojelun jälkihuolto tukee sijaishuollossa ollutta lasta/nuorta, hänen vanhempiaan sekä sijaishuoltajiaan sitten kun sijaishuolto on päättynyt.",
    },
    // The text of 2022 tells the age of 21, which law has changed since: a family must not read it here as what holds.
    background: {},
    laws: [
      {
        name: { fi: "Lastensuojelulaki" },
        url: { fi: "http://www.finlex.fi/fi/laki/ajantasa/2007/20070417" },
      },
    ],
    charge: null,
    serviceClasses: ["http://urn.fi/URN:NBN:fi:au:ptvl:v1021"],
    ontologyTerms: ["http://www.yso.fi/onto/koko/p67637"],
    targetGroups: ["http://urn.fi/URN:NBN:fi:au:ptvl:v2001"],
    lifeEvents: [],
    industrialClasses: [],
    more: {},
    words: {},
  },
  {
    code: "SOTE-0086",
    asOf: "2022",
    type: "Service",
    name: { fi: "Perhekuntoutuksen palvelut" },
    summary: {
      fi: "Perhekuntoutus on lastensuojelun avohuollon tukitoimi. Perhe saa siinä tukea arjessa selviytymiseen ja perheenjäsenten vuorovaikutussuhteisiin.",
    },
    background: {
      fi: "Perhekuntoutuksessa perhe saa tukea arjessa selviytymiseen ja perheenjäsenten vuorovaikutussuhteisiin. Sosiaalityöntekijä auttaa perhettä esimerkiksi luomaan toimivan päivärytmin ja huolehtimaan ruoanvalmistuksesta ja muista kodin tehtävistä. Hän opastaa ja tukee vanhempia lastenkasvatuksessa, talouden hallinnassa ja perheen tulevaisuuden suunnittelussa.\n\nPerhekuntoutus on lastensuojelun avohuollon tukitoimi. Kuntoutus on suunnitelmallista toimintaa, jonka tarkoitus on tukea vanhempia kasvatustehtävässä, vahvistaa perheen omia voimavaroja ja taata lapsille turvallinen kasvuympäristö.",
    },
    laws: [
      {
        name: { fi: "Lastensuojelulaki" },
        url: { fi: "http://www.finlex.fi/fi/laki/ajantasa/2007/20070417" },
      },
    ],
    charge: "FreeOfCharge",
    serviceClasses: ["http://urn.fi/URN:NBN:fi:au:ptvl:v1021"],
    ontologyTerms: ["http://www.yso.fi/onto/koko/p14277"],
    targetGroups: ["http://urn.fi/URN:NBN:fi:au:ptvl:v2001"],
    lifeEvents: [],
    industrialClasses: [],
    more: {},
    words: {},
  },
  {
    code: "SOTE-0092",
    asOf: "2022",
    type: "Service",
    name: {
      fi: "Tukihenkilö- ja tukiperhetoiminta",
      sv: "Stödpersons- och stödfamiljsverksamhet",
      en: "Support person and support family activities",
    },
    summary: {
      fi: "Kunta järjestää erityistä tukea tarvitsevalle lapselle ja hänen perheelleen tukihenkilön tai -perheen. Tukihenkilöt saavat kulukorvauksen ja palkkion.",
      sv: "För ett barn i behov av särskilt stöd samt för barnets familj ordnar kommunen en stödperson eller -familj.",
      en: "The municipality may organise a support person or family for a child or a family.",
    },
    background: {
      fi: "Erityistä tukea tarvitsevalle lapselle ja hänen perheelleen voidaan järjestää tukihenkilö tai -perhe. Tukihenkilön saaminen ei edellytä lastensuojelun asiakkuutta. Tukihenkilöä tai -perhettä kaipaavien tulee olla yhteydessä kunnan sosiaalitoimeen.\n\nTukihenkilö tapaa lasta yhteisen tekemisen tai harrastusten merkeissä parin tunnin ajan viikon tai kahden viikon välein. Tukiperhetoiminnassa lapsi viettää tukiperheen luona esimerkiksi yhden viikonlopun kuukaudessa.\n\nTukihenkilölle tai -perheelle maksetaan työstä kulukorvaus ja palkkio. Työhön saa koulutusta. Tukihenkilöiden ja -perheiden vaitiolovelvollisuus jatkuu myös työn päättymisen jälkeen.",
      sv: "För barn i behov av särskilt stöd och barnets familj kan det ordnas en stödperson eller -familj. Man måste inte vara klient hos barnskyddet för att få en stödperson. Personer som vill ha en stödperson eller -familj kan kontakta kommunens socialväsende.\n\nStödpersonen träffar barnet för en gemensam aktivitet eller hobby under ett par timmar varje eller varannan vecka. Inom stödfamiljsverksamheten tillbringar barnet till exempel ett veckoslut i månaden hos stödfamiljen.\n\nStödpersonen eller -familjen får en kostnadsersättning och ett arvode. De får utbildning för uppgiften. Stödpersonernas och -familjernas tystnadsplikt gäller även efter att uppgiften avslutats.",
      en: "A support person or family may be organised for a child in need of special support and their family. The child does not need to be a client of the child welfare services in order to be assigned a support person. Families who would like a support person or family should contact the municipality's social services.\n\nThe support person meets the child for a couple of hours every week or two weeks, and they spend time or pursue hobbies together. In support family activities the child may, for example, spend one weekend a month with the support family.\n\nThe support person or family is paid a fee, and their expenses are reimbursed. Training is available for these roles. The support persons and families have a duty of non-disclosure, which continues when they no longer serve as support persons.",
    },
    laws: [],
    charge: null,
    serviceClasses: ["http://urn.fi/URN:NBN:fi:au:ptvl:v1035"],
    ontologyTerms: ["http://www.yso.fi/onto/koko/p112", "http://www.yso.fi/onto/koko/p66635"],
    targetGroups: ["http://urn.fi/URN:NBN:fi:au:ptvl:v2001"],
    lifeEvents: [],
    industrialClasses: [],
    more: {},
    words: {},
  },
];
