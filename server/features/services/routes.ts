import * as contract from "#contract/public/services.ts";
import { nationalBeside } from "#core/ptv/merged.ts";
import { servicesInForce } from "#core/services/catalogue.ts";
import type { ServiceModel, Term } from "#core/services/model.ts";
import {
  channelsOf,
  producersOf,
  publicFacts,
  updatedOn,
  type PublicFacts,
} from "#server/features/services/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const serviceRoutes: readonly Route[] = [
  route(contract.publicServices, async (_input, { today, about }) => {
    const services = servicesInForce(today).map(inShort);
    about({ objectKind: "service", rowCount: services.length });
    return { services };
  }),

  route(contract.publicService, async ({ params }, { tx, today, about }) => {
    const model = servicesInForce(today).find((service) => service.id === params.serviceId);
    about({ objectKind: "service" });
    if (!model) return notFound;
    return { ...inShort(model), ...inFull(model), ...around(model, await publicFacts(tx)) };
  }),
];

const inShort = (model: ServiceModel) => ({
  id: model.id,
  name: model.name,
  summary: model.summary,
  forWhom: model.forWhom,
  begins: [...model.begins],
  serviceTask: model.serviceTask,
  charge: model.cost.charge,
});

/** A vocabulary's words to a family: the plain ones where there are any. */
const said = (terms: readonly Term[]) => terms.map((term) => term.plain ?? term.name);

const inFull = (model: ServiceModel) => ({
  version: model.version,
  validFrom: model.validFrom,
  description: model.description,
  isNot: model.isNot ?? null,
  contact: model.contact,
  cost: model.cost.text,
  steps: model.steps.map(({ title, text }) => ({ title, text })),
  rules: model.rules
    .filter((rule) => rule.public)
    .map(({ id, name, explanation, source }) => ({ id, name, explanation, source: source.reference })),
  legalBasis: model.legalBasis.map(({ statute, number, section, note }) => ({
    statute,
    number,
    section,
    note,
  })),
  documents: model.documentKinds.map(({ code, name, plain }) => ({ code, name, text: plain })),
  themes: said(model.themes),
  methods: said(model.methods),
  places: said(model.places),
  languages: [...model.languages],
  generalDescription: model.ptv.generalDescription,
});

const around = (model: ServiceModel, facts: PublicFacts) => {
  const national = nationalBeside(model, facts.descriptions);
  return {
    national: national && { name: national.name, background: national.background, asOf: national.asOf },
    organiser: facts.organiser?.name ?? null,
    producers: producersOf(model, facts).map(({ name }) => name),
    area: facts.area.map(({ name }) => ({ fi: name.fi, sv: name.sv, en: name.en ?? name.fi })),
    channels: channelsOf(model, facts).map(({ services: _services, changedAt: _changedAt, ...channel }) => ({
      ...channel,
      hours: [...channel.hours],
      languages: [...channel.languages],
    })),
    updatedOn: updatedOn(model, facts),
  };
};
