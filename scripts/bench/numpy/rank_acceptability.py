"""Rank acceptability as someone who knows numpy writes it; started by numpy-peer.ts, answers in JSON.

Definition, the same as ours: readings stand; in every draw the weights come from a Dirichlet distribution with the given
parameters, the score of a site is the weighted sum of its risks, rank 1 is the lowest score. Counted: how often each site
has each rank. Timed: drawing, scoring, ranking and counting, in memory.

Two ways, both exact for single precision:
  argsort  one float32 matrix product a block of draws, np.argsort, np.bincount, on one thread of Python
  radix    ranks by two stable sorts of 16-bit halves, which numpy does by radix, on two threads (numpy lets go of the
           interpreter's lock while it sorts); the fastest way found
"""
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

# Draws ranked at once: the best of 50 to 10,000 for both ways.
BLOCK = 1000
THREADS = 2


def argsort(scores):
    return np.argsort(scores, axis=1)


def radix(scores):
    # Scores are positive: the bits of positive floats are in the order of the floats.
    bits = scores.view(np.uint32)
    by_low = np.argsort(bits.astype(np.uint16), axis=1, kind="stable")
    high = np.take_along_axis((bits >> 16).astype(np.uint16), by_low, 1)
    by_high = np.argsort(high, axis=1, kind="stable")
    return np.take_along_axis(by_low, by_high, 1)


def counted(weights, risks, rank):
    sites = risks.shape[1]
    places = np.arange(sites, dtype=np.int32)
    counts = np.zeros(sites * sites, dtype=np.int64)
    for start in range(0, len(weights), BLOCK):
        cells = rank(weights[start : start + BLOCK] @ risks).astype(np.int32)
        cells *= sites
        cells += places
        counts += np.bincount(cells.ravel(), minlength=sites * sites)
    return counts


def drawn(rng, alphas, draws):
    gammas = rng.standard_gamma(alphas, (draws, len(alphas)), dtype=np.float32)
    return gammas / gammas.sum(axis=1, keepdims=True)


def by_argsort(rng, alphas, draws, risks):
    return counted(drawn(rng, alphas, draws), risks, argsort)


def by_radix(rng, alphas, draws, risks):
    halves = np.array_split(drawn(rng, alphas, draws), THREADS)
    with ThreadPoolExecutor(THREADS) as threads:
        return sum(threads.map(lambda weights: counted(weights, risks, radix), halves))


def main():
    plan = json.load(sys.stdin)
    risks = np.fromfile(plan["risks"]).reshape(plan["sites"], plan["criteria"]).astype(np.float32)
    columns = np.ascontiguousarray(risks.T)
    alphas = np.array(plan["alphas"], dtype=np.float32)
    rng = np.random.default_rng(plan["seed"])
    answer = {"version": np.__version__}
    for name, way in (("argsort", by_argsort), ("radix", by_radix)):
        times = []
        # The first run is for the caches.
        for _ in range(plan["runs"] + 1):
            started, before = time.perf_counter(), time.process_time()
            counts = way(rng, alphas, plan["draws"], columns)
            clock, used = time.perf_counter() - started, time.process_time() - before
            times.append({"ms": 1000 * clock, "processorMs": 1000 * used})
        answer[name] = times[1:]
    counts.astype(np.float64).tofile(plan["counts"])
    print(json.dumps(answer))


main()
