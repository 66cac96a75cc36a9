"""Levels of many sources on a grid by ISO 9613-2, as someone who knows numpy writes it; started by noise-peer.ts, answers in JSON.

Definition, the same as ours: the A-weighted energies of all sources, summed at every node; spreading, ISO 9613-1 absorption at
exact octave midbands, ground by the general method. Written from the formulas, sharing nothing with the product, so that it
checks the answers as well. Timed: from the list of sources to the levels in memory.

Two ways:
  octaves  every octave of every source at every node, nothing tabulated
  table    a table of energy by distance for each different spectrum, then np.interp; the fastest way found
"""
import json
import sys
import time

import numpy as np

BANDS = 1000 * 10.0 ** (3 * np.arange(-4, 4) / 10)
A_WEIGHTS = np.array([-26.2, -16.1, -8.6, -3.2, 0, 1.2, 1.0, -1.1])
# Nodes of the table: ten thousand from 1 m to 20 km are within 0.001 dB.
TABLE = np.geomspace(1, 20_000, 10_000)


def absorption(temperature, humidity, pressure):
    kelvin, reference = temperature + 273.15, 101.325
    saturated = reference * 10 ** (-6.8346 * (273.16 / kelvin) ** 1.261 + 4.6151)
    h = humidity * saturated / pressure
    oxygen = pressure / reference * (24 + 4.04e4 * h * (0.02 + h) / (0.391 + h))
    nitrogen = pressure / reference * (kelvin / 293.15) ** -0.5 * (9 + 280 * h * np.exp(-4.17 * ((kelvin / 293.15) ** (-1 / 3) - 1)))
    classical = 1.84e-11 * (pressure / reference) ** -1 * (kelvin / 293.15) ** 0.5
    relaxed = 0.01275 * np.exp(-2239.1 / kelvin) / (oxygen + BANDS**2 / oxygen) + 0.1068 * np.exp(-3352 / kelvin) / (nitrogen + BANDS**2 / nitrogen)
    return 8.686 * BANDS**2 * (classical + (kelvin / 293.15) ** -2.5 * relaxed)


def end(height, near, far, porosity):
    a = 1.5 + 3 * np.exp(-0.12 * (height - 5) ** 2) * near + 5.7 * np.exp(-0.09 * height**2) * far
    b = 1.5 + 8.6 * np.exp(-0.09 * height**2) * near
    c = 1.5 + 14 * np.exp(-0.46 * height**2) * near
    d = 1.5 + 5 * np.exp(-0.9 * height**2) * near
    low, high = np.full_like(near, -1.5), np.full_like(near, -1.5 * (1 - porosity))
    return [low, *(-1.5 + porosity * each for each in (a, b, c, d)), high, high, high]


def energies(distance, source, plan, alpha):
    """A-weighted energy of a source at distances along the ground."""
    hs, hr = source["heightM"], plan["receiverHeightM"]
    g = plan["ground"]
    slant = np.hypot(distance, hs - hr)
    near, far = 1 - np.exp(-distance / 50), 1 - np.exp(-2.8e-6 * distance**2)
    between = np.where(distance > 30 * (hs + hr), 1 - 30 * (hs + hr) / distance, 0)
    spread = 20 * np.log10(np.maximum(slant, 1)) + 11
    total = np.zeros_like(distance)
    ends = zip(end(hs, near, far, g["source"]), end(hr, near, far, g["receiver"]))
    for band, (at_source, at_receiver) in enumerate(ends):
        ground = at_source + at_receiver - 3 * between * (1 if band == 0 else 1 - g["middle"])
        level = source["lwDb"][band] + A_WEIGHTS[band] - spread - alpha[band] * slant - ground
        total += 10 ** (level / 10)
    return total


def by_octaves(plan, distances, alpha):
    total = np.zeros(distances.shape)
    for source in plan["sources"]:
        total += energies(distances.to(source), source, plan, alpha)
    return 10 * np.log10(total)


def by_table(plan, distances, alpha):
    tables = {}
    total = np.zeros(distances.shape)
    for source in plan["sources"]:
        key = (source["heightM"], *np.round(np.array(source["lwDb"]) - source["lwDb"][0], 6))
        if key not in tables:
            alike = {**source, "lwDb": [each - source["lwDb"][0] for each in source["lwDb"]]}
            tables[key] = energies(TABLE, alike, plan, alpha)
        total += 10 ** (source["lwDb"][0] / 10) * np.interp(distances.to(source), TABLE, tables[key])
    return 10 * np.log10(total)


class Distances:
    def __init__(self, grid):
        self.shape = (grid["rows"], grid["columns"])
        self.x = grid["west"] + grid["cellM"] * np.arange(grid["columns"])
        self.y = grid["south"] + grid["cellM"] * np.arange(grid["rows"])

    def to(self, source):
        return np.maximum(1, np.hypot(self.x - source["x"], (self.y - source["y"])[:, None]))


def main():
    plan = json.load(sys.stdin)
    distances = Distances(plan["grid"])
    air = plan["air"]
    answer = {"version": np.__version__}
    for name, way, runs in (("octaves", by_octaves, plan["octaveRuns"]), ("table", by_table, plan["runs"] + 1)):
        times = []
        for _ in range(runs):
            started, before = time.perf_counter(), time.process_time()
            levels = way(plan, distances, absorption(air["temperatureC"], air["humidityPercent"], air["pressureKPa"]))
            clock, used = time.perf_counter() - started, time.process_time() - before
            times.append({"ms": 1000 * clock, "processorMs": 1000 * used})
        # The first of several runs is for the caches.
        answer[name] = times[1:] or times
        levels.tofile(plan["levels"][name])
    print(json.dumps(answer))


main()
