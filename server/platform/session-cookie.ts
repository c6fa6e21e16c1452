import { createHash, randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import "@fastify/cookie";

/** 256 bits, given to the browser only; the database keeps its SHA-256. */
export function newSessionToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOf(token) };
}

export const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Hex SHA-256 of the cookie's token, or null when there is none. */
export function sessionTokenHash(request: FastifyRequest, cookieName: string): string | null {
  const token = request.cookies[cookieName];
  return token === undefined || token.length > 100 ? null : hashOf(token).toString("hex");
}

/** `__Host-` binds the cookie to this host over HTTPS; plain http (one's own machine) can't carry that prefix. */
export const sessionCookieName = (secure: boolean): string => (secure ? "__Host-rinnalla" : "rinnalla");

export function setSessionCookie(reply: FastifyReply, name: string, token: string, secure: boolean): void {
  reply.setCookie(name, token, {
    httpOnly: true,
    sameSite: "strict",
    secure,
    path: "/",
    maxAge: 12 * 60 * 60,
  });
}

export function clearSessionCookie(reply: FastifyReply, name: string, secure: boolean): void {
  reply.clearCookie(name, { httpOnly: true, sameSite: "strict", secure, path: "/" });
  reply.header("clear-site-data", '"cache", "storage"');
}
