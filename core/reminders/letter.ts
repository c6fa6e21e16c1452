import type { Language } from "#core/kernel/text.ts";

const words: Readonly<Record<Language, { subject: string; text: (link: string) => string }>> = {
  fi: {
    subject: "Sinua odottaa jotakin Rinnallassa",
    text: (link) => `Hei,

Rinnallassa on jotakin, mikä odottaa sinua. Kirjaudu sisään nähdäksesi sen:
${link}

Viestissä ei ole tietoja perheistä. Saat sen enintään kerran päivässä ja voit lopettaa sen omista tiedoistasi.`,
  },
  sv: {
    subject: "Något väntar på dig i Rinnalla",
    text: (link) => `Hej,

Det finns något i Rinnalla som väntar på dig. Logga in för att se det:
${link}

Meddelandet innehåller inga uppgifter om familjer. Du får det högst en gång om dagen och kan avsluta det i dina egna uppgifter.`,
  },
  en: {
    subject: "Something is waiting for you in Rinnalla",
    text: (link) => `Hello,

There is something in Rinnalla that is waiting for you. Sign in to see it:
${link}

This message holds nothing about families. You get it once a day at most, and can stop it in your own details.`,
  },
};

/** Says that something waits, and nothing of what: an inbox is outside the walls. */
export const reminderLetter = (language: Language, link: string): { subject: string; text: string } => ({
  subject: words[language].subject,
  text: words[language].text(link),
});
