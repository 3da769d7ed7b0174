# The same simulation vectorised in numpy, for test/bench/simulation.mjs: draws per task at once, forward pass over tasks, critical marks backwards.
import json, resource, sys, time
import numpy as np

plan = json.load(open(sys.argv[1]))
draws, runs = int(sys.argv[2]), int(sys.argv[3])
triangular = plan["distribution"] == "triangular"
tasks = plan["tasks"]


def simulate(seed):
    rng = np.random.default_rng(seed)
    count = len(tasks)
    durations = np.empty((count, draws))
    finishes = np.empty((count, draws))
    for number, task in enumerate(tasks):
        low, mode, high = task["estimate"]
        if triangular:
            durations[number] = rng.triangular(low, mode, high, draws)
        else:
            m = (mode - low) / (high - low)
            durations[number] = low + (high - low) * rng.beta(1 + 4 * m, 5 - 4 * m, draws)
        start = np.zeros(draws)
        for before in task["after"]:
            np.maximum(start, finishes[before], out=start)
        np.add(start, durations[number], out=finishes[number])
    end = finishes.max(axis=0)
    critical = finishes == end
    for number in range(count - 1, -1, -1):
        if not critical[number].any():
            continue
        start = finishes[number] - durations[number]
        for before in tasks[number]["after"]:
            critical[before] |= critical[number] & (np.abs(finishes[before] - start) < 1e-9)
    x = durations - durations.mean(axis=1, keepdims=True)
    y = end - end.mean()
    cruciality = (x @ y) / np.sqrt((x * x).sum(axis=1) * (y @ y))
    return np.quantile(end, [0.1, 0.5, 0.8, 0.9, 0.95], method="inverted_cdf"), critical.mean(axis=1), cruciality


times = []
for seed in range(runs):
    begun = time.process_time()
    result = simulate(seed)
    times.append(1000 * (time.process_time() - begun))
print(json.dumps({"ms": sorted(times)[len(times) // 2], "p80": float(result[0][2]), "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
