/** Qualifications of the field, as practice names them. Practice: qualification titles of Finnish social and health care. */
export const qualificationCodes = [
  "social_worker",
  "social_services_bachelor",
  "practical_nurse",
  "public_health_nurse",
  "nurse",
  "family_therapist",
  "psychotherapist",
  "psychologist",
  "occupational_therapist",
  "special_teacher",
  "neuropsychiatric_coach",
  "community_educator",
] as const;

/** Competences that service models ask of a team. */
export const competenceCodes = ["therapy", "violence", "crisis", "baby", "neuropsychiatric"] as const;

/** Languages that workers serve families in, ISO 639-1; `fse` is Finnish Sign Language (639-3), `sms` Skolt Sámi. */
export const languageCodes = [
  "fi",
  "sv",
  "en",
  "ru",
  "et",
  "ar",
  "so",
  "ku",
  "fa",
  "uk",
  "tr",
  "vi",
  "th",
  "sq",
  "es",
  "fr",
  "de",
  "se",
  "smn",
  "sms",
  "fse",
] as const;
