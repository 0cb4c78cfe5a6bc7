// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
// Reads {"rule", "data"} a line and answers a line each: the result as JSON, with {"$": "NaN"} and the like for
// what JSON cannot say, or {"$": "error"}. The module's folder is the only argument.
const logic = require(process.argv[2]);
console.log = () => {};

function told(value) {
    if (value === undefined)
        return {$: "undefined"};
    if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0)))
        return {$: Object.is(value, -0) ? "-0" : String(value)};
    if (Array.isArray(value))
        return value.map(told);
    if (value !== null && typeof value === "object")
        return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, told(entry)]));
    return value;
}

const lines = require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean);
for (const line of lines) {
    const {rule, data} = JSON.parse(line);
    let answer;
    try {
        answer = told(logic.apply(rule, data));
    } catch (error) {
        answer = {$: "error"};
    }
    process.stdout.write(JSON.stringify(answer) + "\n");
}
