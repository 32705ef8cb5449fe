import assert from "node:assert/strict";
import { test } from "node:test";
import { filesOf, isVisit, isVisitPage } from "./visit-shell.ts";

const ID = "01934b6e-7c1a-7d52-9a40-5a2f6f0e8c11";

test("a visit's address is one id and live", () => {
  assert.ok(isVisit(`/interviews/${ID}/live/`, "/interviews/"));
});

test("other pages of an interview are no visit", () => {
  assert.ok(!isVisit(`/interviews/${ID}/`, "/interviews/"));
  assert.ok(!isVisit(`/interviews/${ID}/live/events/`, "/interviews/"));
  assert.ok(!isVisit(`/people/${ID}/live/`, "/interviews/"));
});

test("the page that loads the visit's script is the visit's page, hashed or not", () => {
  assert.ok(isVisitPage('<script src="/static/interviews/live.js" defer></script>'));
  assert.ok(isVisitPage('<script defer src="/static/interviews/live.0f1e2d3c.js"></script>'));
});

test("a page about signing in is not the visit's page", () => {
  assert.ok(!isVisitPage('<script src="/static/web/app.js"></script><p>interviews/live.js</p>'));
});

test("a page's static files are listed once each", () => {
  const html = '<link href="/static/web/app.css"><img src="/static/a.svg"><img src="/static/a.svg"><a href="/people/">';
  assert.deepEqual(filesOf(html, "/static/"), ["/static/web/app.css", "/static/a.svg"]);
});
